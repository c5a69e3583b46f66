/** A tile's start on one axis, and the part of it that is kept: `keepFrom` to `keepTo`, all in map px. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly keepFrom: number;
  readonly keepTo: number;
}

/** Longest side of one detector run in px: memory and time grow with its area. */
export const tileSide = 1280;

/** Shared by neighbouring tiles, in px: text at a tile's edge is unreliable within about half of it. */
const overlap = 128;

/** Divides a length into even, overlapping tiles; what is kept of them adjoins without a gap. */
export function tileSpans(length: number): Span[] {
  if (length <= tileSide) return [{ start: 0, end: length, keepFrom: 0, keepTo: length }];
  const count = Math.ceil((length - overlap) / (tileSide - overlap));
  const side = Math.ceil((length + overlap * (count - 1)) / count);
  const starts = Array.from({ length: count }, (_, at) => Math.round((at * (length - side)) / (count - 1)));
  return starts.map((start, at) => {
    const previousEnd = (starts[at - 1] ?? start) + side;
    const next = starts[at + 1];
    return {
      start,
      end: start + side,
      keepFrom: at === 0 ? 0 : Math.floor((start + previousEnd) / 2),
      keepTo: next === undefined ? length : Math.floor((next + start + side) / 2),
    };
  });
}
