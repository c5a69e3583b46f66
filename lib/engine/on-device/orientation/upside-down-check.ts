import type { ReadLine } from '../recognition/read-line.ts';
import type { RotatedRectangle } from '../rotated-rectangle.ts';
import { isSurelyRead } from './makes-sense.ts';

/** So many lines tell whether a page stands on its head. */
const telling = 3;

/** Those of so many heights come first: short ones may be anything. */
const longLine = 5;

/** What is known of a page: it may yet stand on its head, it does not, or it must be tried. */
export type Verdict = 'open' | 'upright' | 'doubtful';

/**
 * Watches a page being read for whether it stands on its head. Lines on their head cannot be read (measured),
 * so one long line that was surely read settles it, and upright pages pay nothing. The lines that tell are the
 * same whoever reads which line first, and so is the verdict.
 */
export class UpsideDownCheck {
  /** The lines that tell, by their place among the rectangles. */
  readonly #open: Set<number>;
  readonly #telling: readonly RotatedRectangle[];
  #verdict: Verdict = 'open';

  /** @param rectangles the page's lines in the order in which they are read. */
  constructor(rectangles: readonly RotatedRectangle[]) {
    const places = tellingPlaces(rectangles);
    this.#open = new Set(places);
    this.#telling = places.flatMap((at) => rectangles[at] ?? []);
    if (places.length === 0) this.#verdict = 'upright';
  }

  /** The lines to try upside down where the verdict is `doubtful`. */
  get telling(): readonly RotatedRectangle[] {
    return this.#telling;
  }

  get verdict(): Verdict {
    return this.#verdict;
  }

  /** Whether the line at a place tells, and was not noted yet. */
  tells(at: number): boolean {
    return this.#open.has(at);
  }

  /** Takes note of the line at a place as it was read. Gives true once: when the page has become doubtful. */
  note(at: number, line: ReadLine | undefined): boolean {
    if (this.#verdict !== 'open' || !this.#open.delete(at)) return false;
    if (isSurelyRead(line)) this.#verdict = 'upright';
    else if (this.#open.size === 0) this.#verdict = 'doubtful';
    return this.#verdict === 'doubtful';
  }
}

/** The first long lines; the longest where there are not enough of them. */
function tellingPlaces(rectangles: readonly RotatedRectangle[]): number[] {
  const all = rectangles.map(({ width, height }, at) => ({ at, ratio: width / height }));
  const first = all.filter(({ ratio }) => ratio >= longLine).slice(0, telling);
  if (first.length === telling) return first.map(({ at }) => at);
  const longest = all.toSorted((a, b) => b.ratio - a.ratio || a.at - b.at).slice(0, telling);
  return longest.map(({ at }) => at);
}
