import { joinWords } from '../../../image/join-words.ts';
import type { Line } from '../../../image/recognized-text.ts';

/** Fewer lines in a fixed-width face are a label or two, not a listing. */
const leastLines = 3;
/** How far a line's pitch may be from the listing's, as a share of it. */
const pitchTolerance = 0.05;
/** The share of a listing's lines with signs that code has and prose has not. */
const leastCodeShare = 0.3;
const codeSigns = /[{};=<>[\]]|\(\)|\/\/|^(?:#|@|\$ )|->|::|:$/u;

/**
 * How many spaces stand before each line of the program listings among neighbouring rows: for runs of lines
 * in a fixed-width face, a good part of which look like code. Undefined for every other line, where an
 * indent is layout and lines may read on.
 */
export function listingIndents(lines: readonly Line[]): (number | undefined)[] {
  const indents = lines.map((): number | undefined => undefined);
  let start = 0;
  for (let end = 1; end <= lines.length; end += 1) {
    const run = lines.slice(start, end);
    const next = lines[end];
    if (next !== undefined && isOnePitch([...run, next])) continue;
    for (const [at, indent] of indentsOf(run).entries()) indents[start + at] = indent;
    start = end;
  }
  return indents;
}

/** A line that does not tell its pitch, such as a lone bracket, goes along. */
function isOnePitch(lines: readonly Line[]): boolean {
  const pitches = lines.map(pitchOf).filter((pitch) => pitch !== undefined);
  const middle = median(pitches);
  return pitches.every((pitch) => Math.abs(pitch - middle) <= pitchTolerance * middle);
}

function indentsOf(run: readonly Line[]): number[] {
  const pitch = median(run.map(pitchOf).filter((each) => each !== undefined));
  const code = run.filter((line) => codeSigns.test(joinWords(line.words)));
  if (run.length < leastLines || pitch === 0 || code.length < leastCodeShare * run.length) return [];
  const left = Math.min(...run.map((line) => line.box.x));
  return run.map((line) => Math.round((line.box.x - left) / pitch));
}

/** Px from one character to the next, between the first and the last word's starts: undefined for one word. */
function pitchOf(line: Line): number | undefined {
  const first = line.words[0];
  const last = line.words.at(-1);
  if (first === undefined || last === undefined || first === last) return undefined;
  return (last.box.x - first.box.x) / (joinWords(line.words).length - last.text.length);
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
