import { betterOf } from './better-peer.ts';
import { addHits, f1, noHits } from './hits.ts';
import { median } from './median.ts';
import type { ReaderName, SetRecord } from './set-record.ts';
import type { SpeedRecord } from './speed-record.ts';

/** One thing the project holds itself to, and where it stands. */
export interface Bar {
  readonly what: string;
  readonly atLeast: string;
  readonly measured: string;
  /** `undefined` where it is not measured yet. */
  readonly holds: boolean | undefined;
}

/** All bars, from the numbers that are kept. */
export function bars(sets: readonly SetRecord[], speeds: readonly SpeedRecord[]): Bar[] {
  return [
    ...wordBars(sets),
    ratioBar(sets, {
      what: 'Time of a picture, against tesseract.js in the same Chromium',
      peer: 'tesseractJs',
      limit: 0.6,
    }),
    ratioBar(sets, { what: 'Time of a picture, against Tesseract’s program', peer: 'tesseract', limit: 3 }),
    speedBar(speeds, {
      what: 'A clip of 10 lines, warm, from gesture to text, against tesseract.js',
      part: 'clip',
      row: 'clip / tesseract.js',
      limit: 0.5,
    }),
    speedBar(speeds, {
      what: 'Cold start to the first line, against tesseract.js',
      part: 'cold',
      row: 'cold / tesseract.js',
      limit: 1,
    }),
    ownPicturesBar(sets),
    ...receiptBars(sets),
    cellBar(sets, 'ruled', 0.9),
    cellBar(sets, 'borderless', 0.75),
    speedBar(speeds, {
      what: 'Memory after 200 pictures, against after 20',
      part: 'memory',
      row: '200 / 20',
      limit: 1.2,
    }),
  ];
}

/** Screens, documents, … each ahead of both peers. */
function wordBars(sets: readonly SetRecord[]): Bar[] {
  return sets.flatMap((set) => {
    const own = set.readers.fieldshot;
    if (own === undefined) return [];
    const counts = own.words.wanted > 0 ? ('words' as const) : ('valueWords' as const);
    const [js, program] = [
      betterOf(set, 'tesseractJs', (record) => record[counts]),
      betterOf(set, 'tesseract', (record) => record[counts]),
    ];
    if (own[counts].wanted === 0 || js === undefined || program === undefined) return [];
    const ours = f1(own[counts]);
    const measured = `${share(ours)}, tesseract.js ${share(js.f1)}, Tesseract ${share(program.f1)}`;
    return [
      {
        what: `Words of ${set.name}${counts === 'valueWords' ? ' (of noted values)' : ''}`,
        atLeast: 'ahead of both',
        measured,
        holds: ours > Math.max(js.f1, program.f1) || ours === 1,
      },
    ];
  });
}

/** Over all pictures of all sets: a picture's readings follow one another, so that their ratio stands a busy machine. */
function ratioBar(
  sets: readonly SetRecord[],
  { what, peer, limit }: { what: string; peer: ReaderName; limit: number },
): Bar {
  const pairs = sets.flatMap(({ readers }) => {
    const others = readers[peer]?.ms ?? [];
    return others.map((ms, at) => [readers.fieldshot?.ms[at] ?? 0, ms] as const);
  });
  const atLeast = `≤ ${limit}`;
  if (pairs.length === 0) return { what, atLeast, measured: 'not yet', holds: undefined };
  const ours = median(pairs.map(([ms]) => ms));
  const theirs = median(pairs.map(([, ms]) => ms));
  const ratio = ours / theirs;
  const pairwise = median(pairs.map(([own, other]) => own / other));
  const measured = `${ratio.toFixed(2)} (${seconds(ours)} and ${seconds(theirs)}; pairwise ${pairwise.toFixed(2)}; ${pairs.length} pictures)`;
  return { what, atLeast, measured, holds: ratio <= limit };
}

function speedBar(
  speeds: readonly SpeedRecord[],
  { what, part, row, limit }: { what: string; part: string; row: string; limit: number },
): Bar {
  const found = speeds.find((each) => each.part === part)?.rows.find(({ name }) => name === row);
  const atLeast = `≤ ${limit}`;
  if (found === undefined) return { what, atLeast, measured: 'not yet', holds: undefined };
  return {
    what,
    atLeast,
    measured: `${found.value.toFixed(2)} (${found.runs} runs)`,
    holds: found.value <= limit,
  };
}

/** What the project's own pictures may get wrong, in shares of their characters. */
const characterLimits: Readonly<Record<string, number>> = {
  settings: 0.005,
  'settings-2x': 0.005,
  dark: 0.005,
  table: 0.005,
  hero: 0.005,
  article: 0.005,
  'article-turned': 0.005,
  receipt: 0.005,
  small: 0.01,
  'low-contrast': 0.01,
  code: 0.03,
  measures: 0.01,
  chart: 0.005,
};

function ownPicturesBar(sets: readonly SetRecord[]): Bar {
  const what = 'Own pictures: wrong characters';
  const rates = sets.find(({ characterErrors }) => characterErrors)?.characterErrors;
  if (rates === undefined) return { what, atLeast: 'see below', measured: 'not yet', holds: undefined };
  const over = Object.entries(rates).filter(([name, rate]) => rate > (characterLimits[name] ?? 0));
  const measured = over.map(([name, rate]) => `${name} ${share(rate)}`).join(', ') || 'all within';
  return {
    what,
    atLeast: 'none over 0.5 %; small print, low contrast and signs 1 %, code 3 %',
    measured,
    holds: over.length === 0,
  };
}

/** Right and, where a wrong value weighs, wrong: shares of the receipts that have the field. */
const receiptLimits: readonly { field: string; right: number; wrong?: number }[] = [
  { field: 'date', right: 0.9, wrong: 0.03 },
  { field: 'total', right: 0.9, wrong: 0.03 },
  { field: 'company', right: 0.75 },
  { field: 'address', right: 0.6 },
];

function receiptBars(sets: readonly SetRecord[]): Bar[] {
  const receipts = sets.filter(({ task, fields }) => task === 'receipt' && fields);
  return receipts.flatMap(({ name, fields = {} }) =>
    receiptLimits.flatMap(({ field, right, wrong }) => {
      const outcome = fields[field];
      if (outcome === undefined) return [];
      const all = outcome.right + outcome.wrong + outcome.silent;
      const limit = wrong === undefined ? '' : `, wrong ≤ ${share(wrong)}`;
      return [
        {
          what: `${name}: ${field === 'company' ? 'merchant' : field}`,
          atLeast: `right ≥ ${share(right)}${limit}`,
          measured: `right ${share(outcome.right / all)}, wrong ${share(outcome.wrong / all)}, silent ${share(outcome.silent / all)} of ${all}`,
          holds: outcome.right / all >= right && (wrong === undefined || outcome.wrong / all <= wrong),
        },
      ];
    }),
  );
}

/** Tables without lines are told by their set's name; all others have lines. */
function cellBar(sets: readonly SetRecord[], kind: 'ruled' | 'borderless', limit: number): Bar {
  const own = sets.filter(
    ({ cells, name }) => cells && name.includes('borderless') === (kind === 'borderless'),
  );
  const what = `Cells of ${kind} tables`;
  const atLeast = `F1 ≥ ${limit.toFixed(2)}`;
  if (own.length === 0) return { what, atLeast, measured: 'not yet', holds: undefined };
  const each = own.map(({ name, cells = noHits }) => `${name} ${f1(cells).toFixed(3)}`);
  const all = f1(own.map(({ cells = noHits }) => cells).reduce(addHits, noHits));
  return { what, atLeast, measured: each.join(', '), holds: all >= limit };
}

/** Such as `97.3 %`. */
export function share(value: number): string {
  return `${(100 * value).toFixed(1)} %`;
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(2)} s`;
}
