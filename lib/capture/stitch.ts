import { imageLimits } from '../image/check-image.ts';
import type { Box } from '../image/recognized-text.ts';
import type { ScrollView } from './page-messages.ts';

/** The most pieces that one picture is put together of: ten seconds of scrolling. */
const mostPieces = 20;

/**
 * How far each piece reaches over the one before, and the first over the picture's edge, in image px:
 * pages scroll to whole pixels near the point asked for, and boxes cut through pixels.
 */
const overlap = 4;

/** Where the first piece begins, from the picture's top left: in image px, or CSS px where the scale is not known. */
export const firstPoint = { x: -overlap, y: -overlap } as const;

/** A piece of a picture on the screen; all in image px. */
export interface Piece {
  /** Where it stands in the screenshot. */
  readonly from: Box;
  /** Where its top left belongs, from the picture's top left. */
  readonly at: { readonly x: number; readonly y: number };
  /** The picture's size as this view of it tells. */
  readonly whole: { readonly width: number; readonly height: number };
}

/**
 * What a screenshot shows of the picture. The picture's own edges are rounded as a crop's are. Scrolling
 * moves pages by whole device px, so the rounded edge of each view says where the same pixel stands in
 * all of them. Other edges are rounded inwards: half a pixel there is not the picture's.
 */
export function pieceOf(
  view: ScrollView,
  scale: number,
  bitmap: { readonly width: number; readonly height: number },
): Piece {
  const x = along(view, 'x', 'width', scale, bitmap.width);
  const y = along(view, 'y', 'height', scale, bitmap.height);
  return {
    from: { x: x.from, y: y.from, width: x.length, height: y.length },
    at: { x: x.at, y: y.at },
    whole: { width: x.whole, height: y.whole },
  };
}

function along(
  { whole, seen }: ScrollView,
  axis: 'x' | 'y',
  side: 'width' | 'height',
  scale: number,
  bitmapSide: number,
) {
  const start = Math.round(whole[axis] * scale);
  const end = Math.round((whole[axis] + whole[side]) * scale);
  // Places come in fractions of a px, 1/64 at the finest: this much is only the reckoning's own error.
  const fine = 0.01;
  const first = Math.max(start, Math.ceil(seen[axis] * scale - fine), 0);
  const isEnd = seen[axis] + seen[side] > whole[axis] + whole[side] - fine;
  const last = isEnd ? end : Math.floor((seen[axis] + seen[side]) * scale + fine);
  const from = seen[axis] > whole[axis] + fine ? first : Math.max(start, 0);
  return {
    from,
    at: from - start,
    length: Math.max(0, Math.min(last, end, bitmapSide) - from),
    whole: end - start,
  };
}

/**
 * The way over a picture, piece by piece, in rows from its top left; all in image px from there. It goes
 * by what each view really shows, so that a page that will not scroll further ends it.
 */
export class Sweep {
  readonly #left: number;
  readonly #top: number;
  readonly #whole: Piece['whole'];
  /** How many pieces it will be, as far as the first one tells. */
  readonly pieces: number;
  #right: number;
  #bottom: number;
  /** Everything above is there; and, of the row being made, everything before `#rowEnd` down to `#rowBottom`. */
  #done: number;
  #rowEnd: number;
  #rowBottom: number;
  #taken = 0;
  #isFinished = false;

  /** @param first the piece at the top left, as much of it as the page can be scrolled to. */
  constructor(first: Piece) {
    const { at, from, whole } = first;
    [this.#left, this.#top, this.#whole] = [at.x, at.y, whole];
    [this.#done, this.#rowEnd, this.#rowBottom] = [at.y, at.x, Infinity];
    const wide = reach(whole.width - at.x, from.width, mostPieces, imageLimits.side);
    const room = Math.min(imageLimits.side, Math.floor(imageLimits.pixels / Math.max(1, wide.length)));
    const tall = reach(whole.height - at.y, from.height, Math.floor(mostPieces / wide.pieces), room);
    this.#right = at.x + wide.length;
    this.#bottom = at.y + tall.length;
    this.pieces = wide.pieces * tall.pieces;
  }

  /** Where the picture put together begins and how large it is; no more is kept than is asked for. */
  get extent(): Box {
    return {
      x: this.#left,
      y: this.#top,
      width: this.#right - this.#left,
      height: this.#bottom - this.#top,
    };
  }

  /**
   * Whether a part of the picture is left out: beyond a limit, or where the page does not scroll to. The
   * furthest that a page scrolls is rounded: one px at the end is not worth a word.
   */
  get isCut(): boolean {
    const { x, y, width, height } = this.extent;
    return x > 1 || y > 1 || x + width < this.#whole.width - 1 || y + height < this.#whole.height - 1;
  }

  /**
   * Takes a piece into account.
   *
   * @returns whether it belongs here: the picture is still as large, and nothing was jumped over.
   */
  add({ at, from, whole }: Piece): boolean {
    const isSame = whole.width === this.#whole.width && whole.height >= this.#whole.height;
    const [right, bottom] = [at.x + from.width, at.y + from.height];
    if (!isSame || at.x > this.#rowEnd || at.y > this.#done) return false;
    this.#taken++;
    const isOn = right > this.#rowEnd && bottom > this.#done;
    if (isOn) [this.#rowEnd, this.#rowBottom] = [right, Math.min(this.#rowBottom, bottom)];
    const isSpent = this.#taken >= mostPieces;
    if (isOn && this.#rowEnd < this.#right && !isSpent) return true;
    this.#endRow(isSpent);
    return true;
  }

  /** The point to bring into view next; undefined when nothing is missing. */
  next(): { x: number; y: number } | undefined {
    if (this.#isFinished) return undefined;
    return { x: this.#rowEnd - overlap, y: this.#done - overlap };
  }

  #endRow(isSpent: boolean): void {
    const isFirst = this.#done === this.#top;
    // The first row says how far the page can be scrolled; a later one that is shorter does not count.
    if (isFirst) this.#right = Math.min(this.#right, this.#rowEnd);
    const isOn = this.#rowEnd >= this.#right && this.#rowBottom !== Infinity;
    if (isOn) this.#done = this.#rowBottom;
    this.#isFinished = isSpent || !isOn || this.#done >= this.#bottom;
    if (this.#isFinished) this.#bottom = Math.min(this.#bottom, this.#done);
    [this.#rowEnd, this.#rowBottom] = [this.#left, Infinity];
  }
}

/** How far pieces of one length get along one side, and how many that takes. */
function reach(wanted: number, piece: number, most: number, limit: number) {
  const stride = Math.max(1, piece - overlap);
  const length = Math.max(0, Math.min(wanted, limit, piece + (Math.max(1, most) - 1) * stride));
  return { length, pieces: 1 + Math.max(0, Math.ceil((length - piece) / stride)) };
}
