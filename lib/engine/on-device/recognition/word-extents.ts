import type { PlacedCharacter } from './place-characters.ts';

/** A word in its line's crop: `from` and `to` in crop px, `confidence` the mean of its characters'. */
export interface WordExtent {
  readonly text: string;
  readonly confidence: number;
  readonly from: number;
  readonly to: number;
}

/** Air left on both sides of a word's ink, in shares of the pitch: about the side bearing of type. */
const sideBearing = 0.1;

/** Joins characters to words at `starts`; their ends are where their ink ends. */
export function wordExtents(
  characters: readonly PlacedCharacter[],
  starts: readonly boolean[],
  pitch: number,
  ink: Uint8Array,
): WordExtent[] {
  const words: WordExtent[] = [];
  let first = 0;
  for (let at = 1; at <= characters.length; at += 1) {
    if (at < characters.length && starts[at] !== true) continue;
    const members = characters.slice(first, at);
    const next = characters[at];
    const from = first === 0 ? inkStart(members[0], pitch, ink) : gapEnd(members[0]);
    const to = next === undefined ? inkEnd(members.at(-1), pitch, ink) : next.gapBefore.start;
    words.push({
      text: members.map((character) => character.text).join(''),
      confidence: mean(members.map((character) => character.confidence)),
      from: Math.max(0, from - sideBearing * pitch),
      to: Math.min(ink.length, to + sideBearing * pitch),
    });
    first = at;
  }
  return words;
}

function gapEnd(character: PlacedCharacter | undefined): number {
  return character === undefined ? 0 : character.gapBefore.start + character.gapBefore.width;
}

/** The leftmost ink no more than a pitch before the character's middle. */
function inkStart(character: PlacedCharacter | undefined, pitch: number, ink: Uint8Array): number {
  const center = Math.round(character?.center ?? 0);
  for (let x = Math.max(0, Math.round(center - pitch)); x < center; x += 1) {
    if (ink[x] === 1) return x;
  }
  return Math.max(0, center - pitch / 2);
}

function inkEnd(character: PlacedCharacter | undefined, pitch: number, ink: Uint8Array): number {
  const center = Math.round(character?.center ?? 0);
  for (let x = Math.min(ink.length - 1, Math.round(center + pitch)); x > center; x -= 1) {
    if (ink[x] === 1) return x + 1;
  }
  return Math.min(ink.length, center + pitch / 2);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
