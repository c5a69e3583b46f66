import type { DrawnLine } from '../draw-line.ts';

/** A shape of ink, parted by air from the next on its line; in px of the drawn line, `right` and `bottom` exclusive. */
export interface InkShape {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Of each row from top to bottom, the columns that hold ink, from left to right. */
  readonly rows: readonly (readonly number[])[];
}

/** Darker than this, of 255, is ink. */
const ink = 140;

/** The shapes in a drawn stretch of a line, from left to right. */
export function inkShapes({ picture: { data, width, height } }: DrawnLine): InkShape[] {
  const isInk = (x: number, y: number): boolean => (data[4 * (y * width + x)] ?? 255) < ink;
  const all = Array.from({ length: height }, (_, y) => y);
  const shapes: InkShape[] = [];
  let left = 0;
  for (let x = 0; x <= width; x += 1) {
    if (x < width && all.some((y) => isInk(x, y))) continue;
    if (x > left) {
      const columns = Array.from({ length: x - left }, (_, at) => left + at);
      const rows = all.map((y) => columns.filter((column) => isInk(column, y)));
      const top = rows.findIndex(hasInk);
      const bottom = rows.findLastIndex(hasInk) + 1;
      shapes.push({ left, right: x, top, bottom, rows: rows.slice(top, bottom) });
    }
    left = x + 1;
  }
  return shapes;
}

/** Whether a row of a shape holds ink. */
export function hasInk(row: readonly number[]): boolean {
  return row.length > 0;
}
