import type { Word } from '../../../image/recognized-text.ts';

/** Whether two words of one line, as two readings have it, stand in one place: they share half of the narrower one's width. */
export function overlaps({ box: a }: Word, { box: b }: Word): boolean {
  const shared = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  return shared > 0.5 * Math.min(a.width, b.width);
}
