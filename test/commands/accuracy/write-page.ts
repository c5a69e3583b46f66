import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { repositoryRoot } from '../../browser/extension-directory.ts';
import { bars, share } from './bars.ts';
import { betterOf, type Peer } from './better-peer.ts';
import { f1, type Hits } from './hits.ts';
import { keptSets, keptSpeeds } from './kept-records.ts';
import { median } from './median.ts';
import type { FieldOutcome } from './score-fields.ts';
import type { SetRecord } from './set-record.ts';
import type { SpeedRecord } from './speed-record.ts';

/** Writes `docs/accuracy.md` from the numbers that are kept. @returns its path. */
export function writePage(): string {
  const [sets, speeds] = [keptSets(), keptSpeeds()];
  const file = path.join(repositoryRoot, 'docs/accuracy.md');
  const parts = [
    introduction,
    '## Where it stands',
    table(
      ['what', 'at least', 'measured', 'holds'],
      bars(sets, speeds).map(({ what, atLeast, measured, holds }) => [
        what,
        atLeast,
        measured,
        holds === undefined ? '–' : holds ? 'yes' : '**no**',
      ]),
    ),
    '## Words',
    howWords,
    table(['set', 'pictures', 'Fieldshot', 'tesseract.js 7', 'Tesseract 5'], wordRows(sets)),
    '## Values and tables',
    howValues,
    table(['set', 'field', 'right', 'wrong', 'silent'], fieldRows(sets)),
    '## Time of a picture',
    howTime,
    table(
      ['set', 'Fieldshot', 'tesseract.js', 'at twice the size', 'Tesseract', 'at twice the size'],
      timeRows(sets),
    ),
    ...speeds.flatMap((speed) => [
      `## Bench: ${speed.part}`,
      `Measured ${speed.measured} at ${speed.commit} on ${speed.machine}: \`${speed.command}\` (${speed.versions.join(', ')}).`,
      table(
        ['what', 'median', 'runs'],
        speed.rows.map(({ name, value, unit, runs }) => [name, amount(value, unit), `${runs}`]),
      ),
    ]),
    '## When and with what',
    table(
      ['set', 'task', 'measured', 'at', 'with', 'on'],
      sets.map(({ name, task, measured, commit, versions, machine }) => [
        name,
        task,
        measured,
        commit,
        versions.join(', '),
        machine,
      ]),
    ),
  ];
  writeFileSync(file, `${parts.join('\n\n')}\n`);
  return path.relative(process.cwd(), file);
}

const introduction = `# How well it reads, and how fast

Written by \`npm run accuracy\`, which measures, and \`npm run accuracy -- --table\`, which only writes; do not edit by
hand. Everything is measured on the built extension in Chromium, dropping pictures as a person would, beside Tesseract
on the same machine in the same run. The numbers lie in \`docs/accuracy/\`, one file a set of pictures or part of the
bench; a row stays until it is measured again, and says when that was. \`npm run accuracy\` takes the project's own
pictures, \`npm run accuracy -- --images FOLDER\` any others that have a \`truth.jsonl\`; those of the open collections
are not part of the project. \`npm run bench -- --keep\` measures the rest.`;

const howWords = `F1 of the words of all pictures of a set together, whatever their order; case and punctuation count.
Tesseract reads every picture as it is and drawn twice as large, and the better of the two results counts (2×: the
larger one). Where only values are noted of a picture, the share of their words that were read stands in brackets.
Words in other languages than English are counted apart: the peers have English data only.`;

const howValues = `A date is right if it is the same day, an amount if it is the same number, all else if letters and
digits are the same. Silent: the picture has it, and nothing was said. Cells count wherever they stand. Of a person's own
task all fields count together, and one that the picture has not is wrong where anything is said of it.`;

const howTime = `Median in seconds; the readers follow one another on every picture, all of them warm. Fieldshot's time
runs from the gesture to the finished result with its tables and fields, tesseract.js's from the picture's bytes to
its text, that of Tesseract's program from its start to its end. Where peers are measured, Fieldshot and tesseract.js
read every picture three times in turns, and the middle one of each counts.`;

function wordRows(sets: readonly SetRecord[]): string[][] {
  return sets.flatMap((set) => {
    const own = set.readers.fieldshot;
    if (own === undefined) return [];
    const row = (name: string, counts: 'words' | 'valueWords' | 'otherWords') => {
      if (own[counts].wanted === 0) return [];
      const show = (value: Hits) => bracketed(share(f1(value)), counts === 'valueWords');
      const peer = (which: Peer) => {
        const better = betterOf(set, which, (record) => record[counts]);
        return better
          ? bracketed(share(better.f1), counts === 'valueWords') + (better.isTwice ? ' 2×' : '')
          : '–';
      };
      return [[name, `${set.pictures}`, show(own[counts]), peer('tesseractJs'), peer('tesseract')]];
    };
    return [
      ...row(set.name, 'words'),
      ...row(`${set.name}, values`, 'valueWords'),
      ...row(`${set.name}, other languages`, 'otherWords'),
    ];
  });
}

function bracketed(text: string, isBracketed: boolean): string {
  return isBracketed ? `(${text})` : text;
}

function fieldRows(sets: readonly SetRecord[]): string[][] {
  return sets.flatMap(({ name, task, fields = {}, cells }) => [
    ...Object.entries(task === 'own' ? together(fields) : fields)
      .filter(([, { right, wrong, silent }]) => right + wrong + silent > 1)
      .map(([field, { right, wrong, silent }]) => [name, field, `${right}`, `${wrong}`, `${silent}`]),
    ...(cells
      ? [[name, 'cells', `${cells.right}`, `${cells.read - cells.right}`, `${cells.wanted - cells.right}`]]
      : []),
  ]);
}

/** The fields of a person's own task, as one. */
function together(fields: NonNullable<SetRecord['fields']>): NonNullable<SetRecord['fields']> {
  const sum: Record<FieldOutcome, number> = { right: 0, wrong: 0, silent: 0 };
  for (const { right, wrong, silent } of Object.values(fields)) {
    sum.right += right;
    sum.wrong += wrong;
    sum.silent += silent;
  }
  return { 'all of its own task': sum };
}

function timeRows(sets: readonly SetRecord[]): string[][] {
  return sets.map(({ name, readers }) => [
    name,
    ...(['fieldshot', 'tesseractJs', 'tesseractJsTwice', 'tesseract', 'tesseractTwice'] as const).map(
      (reader) => {
        const ms = readers[reader]?.ms ?? [];
        return ms.length === 0 ? '–' : (median(ms) / 1000).toFixed(2);
      },
    ),
  ]);
}

function amount(value: number, unit: SpeedRecord['rows'][number]['unit']): string {
  return unit === '×' ? `${value.toFixed(2)} ×` : `${value.toFixed(value < 10 ? 1 : 0)} ${unit}`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return 'Not measured yet.';
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
