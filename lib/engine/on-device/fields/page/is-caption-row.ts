import type { AnnotatedPage, AnnotatedRow } from './annotated-page.ts';
import type { Cell, Row } from './page.ts';

/** In heights of type: a value stands no further to the right than its caption by more than this. */
const indent = 1.2;
/** The air between two fields is so many times that between a caption and its value. */
const moreAir = 1.2;

/**
 * Whether a row has captions side by side, each over its value, as forms on the web do: something stands under each of
 * them, nearer than the next row of captions or what stands above. Rows of labels with their values behind are evenly
 * spaced.
 */
export function isCaptionRow({ rows }: AnnotatedPage, { row }: AnnotatedRow): boolean {
  const values = rows[row.index + 1]?.row;
  if (values === undefined || row.cells.length < 2 || !areCaptions(row)) return false;
  const own = distance(row, values);
  const others = Math.min(
    distance(rows[row.index - 1]?.row, row),
    distance(values, rows[row.index + 2]?.row),
  );
  return areAligned(row, values) && others < Infinity && others >= moreAir * own;
}

/** Without a figure, but for that of a rate or in a name: "VAT 21%", "Latency P95". */
function areCaptions(row: Row): boolean {
  return !/[\d:：]/u.test(row.text.replaceAll(/(?<=\p{L} )(?:\d[\d.,]*\s?%|\p{L}\d{1,2}(?!\S))/gu, ''));
}

/** Whether each cell of a row has one of the other's under it. */
function areAligned(row: Row, values: Row): boolean {
  return (
    values.cells.length === row.cells.length &&
    row.cells.every((caption) => values.cells.some((value) => isAligned(caption, value, row.height)))
  );
}

function isAligned(caption: Cell, value: Cell, height: number): boolean {
  const away = value.left - caption.left;
  return away >= -0.5 * height && away <= indent * height;
}

/** From the middle of a row to that of the next, in px. */
function distance(upper: Row | undefined, lower: Row | undefined): number {
  if (upper === undefined || lower === undefined) return Infinity;
  return (lower.top + lower.bottom - upper.top - upper.bottom) / 2;
}
