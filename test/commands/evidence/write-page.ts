import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { repositoryRoot } from '../../browser/extension-directory.ts';
import { circumstancesNow } from '../accuracy/circumstances.ts';
import type { EvidenceTally, Planted, PlantedTally } from './tally.ts';

/** One set's counts, and when they were made. */
interface EvidenceRecord extends EvidenceTally {
  readonly name: string;
  readonly measured: string;
  readonly commit: string;
}

const folder = path.join(repositoryRoot, 'docs/accuracy/evidence');

/** Keeps the counts of a set beside those of the others, and writes the page of them all anew. @returns its path. */
export function keepTally(name: string, tally: EvidenceTally): string {
  const { measured, commit } = circumstancesNow();
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    path.join(folder, `${name}.json`),
    `${JSON.stringify({ name, measured, commit, ...tally }, null, 2)}\n`,
  );
  const file = path.join(repositoryRoot, 'docs/evidence.md');
  writeFileSync(file, page(keptRecords()));
  return file;
}

function keptRecords(): EvidenceRecord[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as EvidenceRecord);
}

/** What is no falsehood that evidence could tell, with the reason, is not counted for the bar. */
const apart: Partial<Record<Planted, string>> = {
  'another field’s amount': 'in the picture, in another place',
  'lone digit': 'no proof either way',
};

/** How many planted values of a kind were flagged; of a changed letter also where the true print is shown beside it. */
function flagged(kind: Planted, { absent, different }: PlantedTally): number {
  return absent + (kind === 'changed letter' ? different : 0);
}

/** All planted values that evidence can tell, and how many of them were flagged. */
export function barOf({ planted }: EvidenceTally): { planted: number; flagged: number } {
  const counted = entries(planted).filter(([kind]) => apart[kind] === undefined);
  return {
    planted: counted.reduce((sum, [, tally]) => sum + tally.planted, 0),
    flagged: counted.reduce((sum, [kind, tally]) => sum + flagged(kind, tally), 0),
  };
}

function page(records: readonly EvidenceRecord[]): string {
  const kinds = [...new Set(records.flatMap(({ planted }) => entries(planted).map(([kind]) => kind)))].sort();
  const parts = [
    introduction,
    table(
      ['set', 'pictures', 'values', 'read', 'found of those read', 'planted', 'flagged', 'measured', 'at'],
      records.map((record) => {
        const { name, pictures, values, read, found, measured, commit } = record;
        const bar = barOf(record);
        const share = (part: number, whole: number) => `${part} (${percent(part, whole)})`;
        return [
          name,
          pictures,
          values,
          read,
          share(found, read),
          bar.planted,
          share(bar.flagged, bar.planted),
          measured,
          commit,
        ];
      }),
    ),
    '## By kind',
    howKinds,
    table(
      [
        'planted',
        'how many',
        'not in the picture',
        'the print shown beside it',
        'nothing said',
        'seen',
        'counts',
      ],
      kinds.map((kind) => {
        const all = records.flatMap(({ planted }) => planted[kind] ?? []);
        const sum = (of: (tally: PlantedTally) => number) => all.reduce((so, each) => so + of(each), 0);
        return [
          kind,
          sum(({ planted }) => planted),
          sum(({ absent }) => absent),
          sum(({ different }) => different),
          sum(({ silent }) => silent),
          sum(({ seen }) => seen),
          apart[kind] === undefined ? 'yes' : `no: ${apart[kind]}`,
        ];
      }),
    ),
  ];
  return `${parts.join('\n\n')}\n`;
}

function entries(planted: EvidenceTally['planted']): [Planted, PlantedTally][] {
  return Object.entries(planted) as [Planted, PlantedTally][];
}

function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

function percent(part: number, whole: number): string {
  return `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;
}

const introduction = `# Evidence

Written by \`npm run evidence -- --keep\`; not by hand.

Beside each value of a model stands whether the reader on this device sees it in the picture. This page counts how
often that is right. The pictures are read by the reader itself; a true value counts where the reader read it, told by a
plainer search than the one that is measured. Then false values are planted in each true one's place.

A false number, day, time or reference is flagged only where "Not in the picture" stands beside it. A name with a wrong
letter is flagged so too, or where the print that differs from it is shown beside it, since a wrong letter may be the reader's.
The bars: 95 of 100 true values found, 98 of 100 false ones flagged.`;

const howKinds = `A planted value that the picture happens to show elsewhere is left out. Two kinds are no part of the bar. An amount of
another field is in the picture, and is called seen: where it lights up, and what the sums beside a total say, tell that it is the wrong
one. A lone digit stands in every picture: nothing is said of it, and it must never be called seen unless it is printed with its cents.`;
