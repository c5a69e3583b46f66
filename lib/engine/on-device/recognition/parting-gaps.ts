import type { LineWord } from './line-engine.ts';

/** A stretch of a line's columns without ink: `from` it up to `to`. */
export interface Gap {
  readonly from: number;
  readonly to: number;
}

/** What is known of a line: its columns with ink, and the units of the engine's places in them. */
export interface LineInk {
  /** 1 or 0 for each column. */
  readonly ink: Uint8Array;
  /** Columns before the first one in the engine's picture. */
  readonly margin: number;
  /** Of the line, in columns. */
  readonly height: number;
}

/** In heights of the line: air between words is no narrower, more of it tells no more, and it is no farther from where it should be. */
const leastAir = 0.1;
const tellingAir = 0.4;
const mostAway = 0.6;

/** A gap that may part two words, with the best choice of those before it; the lower the cost, the better. */
interface Choice {
  readonly gap: Gap;
  readonly before: Choice | undefined;
  readonly cost: number;
}

/**
 * The gaps in the ink of a line that part its words, one fewer than there are words: all together nearest to where the
 * engine parts them, wider ones rather than narrower ones. Undefined where there are none such, and where a wider one is
 * left within a word: then the engine may have joined two, or parted one.
 */
export function partingGaps(words: readonly LineWord[], { ink, margin, height }: LineInk): Gap[] | undefined {
  const gaps = gapsOf(ink).filter((gap) => widthOf(gap) >= leastAir * height);
  let choices: readonly (Choice | undefined)[] = [undefined];
  for (const wanted of wantedPlaces(words, margin)) {
    choices = gaps.flatMap((gap) => {
      const away = Math.max(0, gap.from - wanted, wanted - gap.to);
      const possible = choices.filter((choice) => choice === undefined || choice.gap.to < gap.from);
      if (away > mostAway * height || possible.length === 0) return [];
      const before = cheapest(possible);
      const cost = (before?.cost ?? 0) + away / 2 - Math.min(widthOf(gap), tellingAir * height);
      return [{ gap, before, cost }];
    });
  }
  if (choices.length === 0) return undefined;
  const chosen: Gap[] = [];
  for (let choice = cheapest(choices); choice !== undefined; choice = choice.before)
    chosen.unshift(choice.gap);
  const narrowest = Math.min(tellingAir * height, ...chosen.map(widthOf));
  return gaps.some((gap) => widthOf(gap) > narrowest && !chosen.includes(gap)) ? undefined : chosen;
}

/** Where the engine parts the words, in columns. It gives some words no end of their own, but that of the line. */
function wantedPlaces(words: readonly LineWord[], margin: number): number[] {
  return words.slice(1).map(({ left }, at) => (Math.min(words[at]?.right ?? left, left) + left) / 2 - margin);
}

/** The gaps between the first and the last ink. */
function gapsOf(ink: Uint8Array): Gap[] {
  const gaps: Gap[] = [];
  const last = ink.lastIndexOf(1);
  for (let from = ink.indexOf(0, ink.indexOf(1)); from >= 0 && from < last;) {
    const to = ink.indexOf(1, from);
    gaps.push({ from, to });
    from = ink.indexOf(0, to);
  }
  return gaps;
}

function widthOf({ from, to }: Gap): number {
  return to - from;
}

function cheapest(choices: readonly (Choice | undefined)[]): Choice | undefined {
  return choices.reduce((one, other) => ((other?.cost ?? 0) < (one?.cost ?? 0) ? other : one));
}
