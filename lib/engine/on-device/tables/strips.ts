import { median, type PlacedWord } from './placed-word.ts';

/** Words that stand at one height of the page, from left to right. */
export interface Strip {
  readonly words: readonly PlacedWord[];
  readonly top: number;
  readonly bottom: number;
  readonly middle: number;
}

/** Words that follow each other with no more than the air of a space. */
export interface Segment {
  readonly words: readonly PlacedWord[];
  readonly left: number;
  readonly right: number;
}

/** Words are at one height if their middles differ by less than this share of the lower one's height. */
const levelShare = 0.5;
/** In heights of type: more air than this between words is more than a space. */
export const wordSpace = 0.45;

/** Sorts words into strips, top to bottom. */
export function stripsOf(words: readonly PlacedWord[]): Strip[] {
  const strips: { words: PlacedWord[]; middle: number; height: number }[] = [];
  for (const word of [...words].sort((a, b) => middleOf(a) - middleOf(b))) {
    const height = word.bottom - word.top;
    const strip = strips.at(-1);
    if (strip !== undefined && middleOf(word) - strip.middle < levelShare * Math.min(height, strip.height)) {
      strip.words.push(word);
      strip.middle += (middleOf(word) - strip.middle) / strip.words.length;
      strip.height = Math.min(height, strip.height);
    } else strips.push({ words: [word], middle: middleOf(word), height });
  }
  return strips.map((strip) => toStrip(strip.words));
}

function toStrip(words: readonly PlacedWord[]): Strip {
  const sorted = [...words].sort((a, b) => a.left - b.left);
  return {
    words: sorted,
    top: median(sorted.map((word) => word.top)),
    bottom: median(sorted.map((word) => word.bottom)),
    middle: median(sorted.map(middleOf)),
  };
}

/** Cuts a strip where there is more air than `gap`, in px. */
export function segmentsOf(strip: Strip, gap: number): Segment[] {
  const segments: { words: PlacedWord[]; left: number; right: number }[] = [];
  for (const word of strip.words) {
    const last = segments.at(-1);
    if (last === undefined || word.left - last.right > gap) {
      segments.push({ words: [word], left: word.left, right: word.right });
    } else {
      last.words.push(word);
      last.right = Math.max(last.right, word.right);
    }
  }
  return segments;
}

function middleOf(word: PlacedWord): number {
  return (word.top + word.bottom) / 2;
}
