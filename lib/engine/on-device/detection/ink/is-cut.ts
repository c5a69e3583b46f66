import type { Pixels } from '../../../../image/pixels.ts';
import { type Extent, heightOf, widthOf } from './extent.ts';

/** In px: a rule that is drawn through letters is no thicker. */
const thickest = 4;
/** What differs from the rule by this share of what letters differ from their ground is a letter's. */
const inkShare = 0.5;
/** Of a line whose letters go on over a rule, this share of its width is theirs there; one descender is less. */
const leastWidth = 0.15;

/** Whether the letters of a line that ends at a rule go on over it, as on the grid of a chart: what is above it alone is misread. */
export function isCut(line: Extent, { data, width, height }: Pixels): boolean {
  const luminance = (x: number, y: number): number => {
    const at = 4 * (y * width + x);
    return (299 * (data[at] ?? 0) + 587 * (data[at + 1] ?? 0) + 114 * (data[at + 2] ?? 0)) / 1000;
  };
  const row = (y: number): number[] =>
    Array.from({ length: widthOf(line) }, (_, across) => luminance(line.left + across, y));
  const own = Array.from({ length: heightOf(line) }, (_, down) => row(line.top + down)).flat();
  const range =
    own.reduce((most, value) => Math.max(most, value)) - own.reduce((least, value) => Math.min(least, value));
  // The edge above a rule belongs to the row before it, which may be the letters' last.
  const beyond = Array.from({ length: thickest }, (_, away) => [
    line.top - 1 - away,
    line.bottom + 1 + away,
  ]).flat();
  return beyond.some((y) => {
    if (y < 0 || y >= height) return false;
    const values = row(y);
    const usual = values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
    const inked = values.filter((value) => Math.abs(value - usual) >= inkShare * range);
    return inked.length >= leastWidth * values.length;
  });
}
