import type { PlacedCharacter } from './place-characters.ts';

/** All in pitches, the median distance between neighbouring letters; measured, and flat around these. */
const leastSpace = 0.36;
const sureSpace = 0.62;
const figureSpace = 0.7;
/** Figures stand in equal cells, in which a 1 leaves most of the air. */
const airBesideOne = 0.15;
const jumpFrom = 0.42;
const jumpTo = 0.6;
/** A space that the model saw is this much wider than the narrowest it did not. */
const ownSpaceShare = 0.88;
/** Narrow letters stand alone in their cells: only a whole empty cell is a space. */
const monospaceSpace = 0.95;

/**
 * Where words begin: true for every character that has a space before it (never the first).
 * The recogniser drops spaces, above all in tight lines; the gaps between letters tell where they
 * were. What the model saw is kept, and sets the measure for what it missed.
 */
export function wordStarts(characters: readonly PlacedCharacter[], pitch: number): boolean[] {
  const threshold = isMonospaced(characters, pitch)
    ? monospaceSpace * pitch
    : spaceThreshold(characters, pitch);
  return characters.map((character, at) => {
    const before = characters[at - 1];
    if (before === undefined) return false;
    if (character.spaceBefore) return true;
    return character.gapBefore.width >= Math.max(threshold, leastGap(characters, at) * pitch);
  });
}

function spaceThreshold(characters: readonly PlacedCharacter[], pitch: number): number {
  const own = characters.filter((character) => character.spaceBefore);
  if (own.length > 0) {
    const narrowest = Math.min(...own.map((character) => character.gapBefore.width));
    return Math.max(ownSpaceShare * narrowest, leastSpace * pitch);
  }
  const gaps = characters
    .slice(1)
    .map((character) => character.gapBefore.width)
    .sort((a, b) => a - b);
  let threshold = jumpTo * pitch;
  let widestJump = 0;
  gaps.forEach((gap, at) => {
    const next = gaps[at + 1];
    if (next === undefined) return;
    const middle = (gap + next) / 2;
    if (middle < jumpFrom * pitch || middle > jumpTo * pitch) return;
    if (next - gap > widestJump) {
      widestJump = next - gap;
      threshold = middle;
    }
  });
  return threshold;
}

/** The least gap, in pitches, that is a space here: more where type leaves air of its own. */
function leastGap(characters: readonly PlacedCharacter[], at: number): number {
  const before = characters[at - 1]?.text ?? '';
  const here = characters[at]?.text ?? '';
  const next = characters[at + 1]?.text ?? '';
  const ones = Number(before === '1') + Number(here === '1');
  if (isFigure(before) && isFigure(here)) return figureSpace + ones * airBesideOne;
  if (isFigure(before) && /[.,:/-]/.test(here) && isFigure(next)) return figureSpace + ones * airBesideOne;
  if (/[.,:/-]/.test(before) && isFigure(here) && isFigure(characters[at - 2]?.text ?? '')) {
    return figureSpace + ones * airBesideOne;
  }
  const closesOrOpens = /[.,;:!?)\]}%'"/@_]/.test(here) || /[([{/@_]/.test(before);
  return closesOrOpens ? sureSpace : 0;
}

function isFigure(text: string): boolean {
  return /^\d$/.test(text);
}

/** Fewer characters than this say nothing about the type. */
const leastMonospaced = 8;

/** Equal advances, also over narrow letters, which in proportional type stand far closer. */
function isMonospaced(characters: readonly PlacedCharacter[], pitch: number): boolean {
  if (characters.length < leastMonospaced) return false;
  const centers = characters.map((character, at) => inkCenter(characters, character, at));
  const deviations: number[] = [];
  centers.forEach((center, at) => {
    const before = centers[at - 1];
    if (before === undefined) return;
    const cells = (center - before) / pitch;
    if (cells < 3) deviations.push(Math.abs(cells - Math.max(1, Math.round(cells))));
  });
  deviations.sort((a, b) => a - b);
  const worst = deviations[Math.floor(deviations.length * 0.9)] ?? 1;
  return worst < 0.2;
}

/** Middle of a character between the gaps on both its sides: finer than the model's time steps. */
function inkCenter(characters: readonly PlacedCharacter[], character: PlacedCharacter, at: number): number {
  const next = characters[at + 1];
  if (next === undefined || at === 0) return character.center;
  return (character.gapBefore.start + character.gapBefore.width + next.gapBefore.start) / 2;
}
