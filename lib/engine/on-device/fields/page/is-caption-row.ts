import type { AnnotatedPage, AnnotatedRow } from './annotated-page.ts';
import type { Row } from './page.ts';

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
  if (values === undefined || row.cells.length < 2 || /[\d:：]/u.test(row.text)) return false;
  const isOver = row.cells.every((caption) =>
    values.cells.some(
      ({ left }) => left >= caption.left - 0.5 * row.height && left - caption.left <= indent * row.height,
    ),
  );
  const own = distance(row, values);
  const others = Math.min(
    distance(rows[row.index - 1]?.row, row),
    distance(values, rows[row.index + 2]?.row),
  );
  return isOver && values.cells.length === row.cells.length && others < Infinity && others >= moreAir * own;
}

/** From the middle of a row to that of the next, in px. */
function distance(upper: Row | undefined, lower: Row | undefined): number {
  if (upper === undefined || lower === undefined) return Infinity;
  return (lower.top + lower.bottom - upper.top - upper.bottom) / 2;
}
