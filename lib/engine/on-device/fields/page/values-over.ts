import type { Word } from '../../../../image/recognized-text.ts';
import type { AnnotatedRow } from './annotated-page.ts';
import { type Cell, wordsBetween } from './page.ts';

/**
 * A value over its caption is set in type so many times as large: as high, or as wide for each character. A line with descenders is
 * higher than one without, and capitals are wider than small letters.
 */
const higher = 1.15;
const wider = 1.25;
/** What else stands above and below is so many times as far away as a value from its caption. */
const farther = 1.3;
/** In heights of type: a value and its caption begin together, or have the same middle, with no more between. */
const away = 0.8;
/** In heights of the value's type: its caption is no farther. */
const reach = 2;

/** One line over one of smaller type may be a heading: so many more are alike, or one that stands beside it. */
const leastAlike = 2;
/** The lines of one value, and values and captions that are alike, differ in height by no more than this share. */
const sameHeight = 0.35;

/** A cell in its row. */
export interface PlacedCell {
  readonly at: AnnotatedRow;
  readonly cell: Cell;
}

/**
 * The values that stand over their captions, by these, as on the cards of dashboards: in larger type, right over them, and with
 * more air to all that stands above and below. Of each its lines, from top to bottom.
 */
export function valuesOver(rows: readonly AnnotatedRow[]): ReadonlyMap<Cell, readonly PlacedCell[]> {
  const found = rows.flatMap((at) =>
    at.row.cells.flatMap((cell): Card[] => {
      const lines = linesOver(rows, { at, cell });
      const [first] = lines;
      return first === undefined ? [] : [{ caption: { at, cell }, first, lines }];
    }),
  );
  const cards = found.filter((card) => {
    const alike = found.filter((other) => other !== card && areAlike(other, card));
    return alike.length >= leastAlike || alike.some(({ caption }) => caption.at === card.caption.at);
  });
  return new Map(cards.map(({ caption, lines }) => [caption.cell, lines]));
}

/** A caption and the lines of the value over it. */
interface Card {
  readonly caption: PlacedCell;
  readonly first: PlacedCell;
  readonly lines: readonly PlacedCell[];
}

function areAlike(one: Card, other: Card): boolean {
  return areAsHigh(one.caption, other.caption) && areAsHigh(one.first, other.first);
}

function areAsHigh(one: PlacedCell, other: PlacedCell): boolean {
  return Math.abs(heightOf(one) - heightOf(other)) <= sameHeight * heightOf(other);
}

function linesOver(rows: readonly AnnotatedRow[], caption: PlacedCell): readonly PlacedCell[] {
  const last = isCaption(caption.cell.text) ? nearest(rows, caption, -1) : undefined;
  if (last === undefined || !isAligned(last.cell, caption)) return [];
  const own = distance(last, caption);
  if (!isLarger(last, caption) || own > reach * heightOf(last)) return [];
  const below = distance(caption, nearest(rows, caption, 1));
  if (below < farther * own) return [];
  const lines = [last];
  let [top, before] = [last, nearest(rows, last, -1)];
  while (before !== undefined && distance(before, top) < farther * own && isLineBefore(before, top)) {
    lines.unshift(before);
    [top, before] = [before, nearest(rows, before, -1)];
  }
  const above = distance(before, top);
  return above >= farther * own && Math.min(above, below) < Infinity ? lines : [];
}

function isLineBefore(one: PlacedCell, other: PlacedCell): boolean {
  return isAligned(one.cell, other) && areAsHigh(one, other);
}

/** Letters, with a number in it at most: "VAT at 5%". */
function isCaption(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return letters > 1 && letters > (text.match(/\d/gu)?.length ?? 0) && !/[:：]/u.test(text);
}

/** The nearest cell of the same column, up or down. */
function nearest(
  rows: readonly AnnotatedRow[],
  { at, cell }: PlacedCell,
  step: 1 | -1,
): PlacedCell | undefined {
  for (let index = at.row.index + step; rows[index] !== undefined; index += step) {
    const other = rows[index];
    const found = other?.row.cells.find((each) => each.left < cell.right && each.right > cell.left);
    if (other && found) return { at: other, cell: found };
  }
  return undefined;
}

function isAligned(value: Cell, { at, cell }: PlacedCell): boolean {
  const most = away * at.row.height;
  const middles = (value.left + value.right - cell.left - cell.right) / 2;
  return Math.abs(value.left - cell.left) <= most || Math.abs(middles) <= most;
}

function isLarger(one: PlacedCell, other: PlacedCell): boolean {
  const pitch = ({ cell }: PlacedCell): number => (cell.right - cell.left) / cell.text.length;
  return heightOf(one) >= higher * heightOf(other) || pitch(one) >= wider * pitch(other);
}

/** The height of a cell's type, in px: the median of its words', some of which are higher for an accent. */
function heightOf({ at, cell }: PlacedCell): number {
  const heights = wordsOf(at, cell).map(({ box }) => box.height);
  return heights.sort((a, b) => a - b)[Math.floor((heights.length - 1) / 2)] ?? 0;
}

/** From the middle of a cell's type to that of one below it, in px. */
function distance(upper: PlacedCell | undefined, lower: PlacedCell | undefined): number {
  return upper && lower ? middleOf(lower) - middleOf(upper) : Infinity;
}

function middleOf({ at, cell }: PlacedCell): number {
  const middles = wordsOf(at, cell).map(({ box }) => box.y + box.height / 2);
  return middles.reduce((sum, middle) => sum + middle, 0) / middles.length;
}

function wordsOf({ row }: AnnotatedRow, { start, end }: Cell): readonly Word[] {
  return wordsBetween(row, start, end);
}
