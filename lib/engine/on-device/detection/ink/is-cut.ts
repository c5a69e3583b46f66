import type { Pixels } from '../../../../image/pixels.ts';
import { type Extent, widthOf } from './extent.ts';
import { luminanceAt } from './luminance-at.ts';
import { luminanceRange } from './luminance-range.ts';

/** In px: a rule that is drawn through letters is no thicker. */
const thickest = 4;
/** What differs from the rule by this share of what letters differ from their ground is a letter's. */
const inkShare = 0.5;
/** Of a line whose letters go on over a rule, this share of its width is theirs there; one descender is less. */
const leastWidth = 0.15;

/** Whether the letters of a line that ends at a rule go on over it, as on the grid of a chart: what is above it alone is misread. */
export function isCut(line: Extent, pixels: Pixels): boolean {
  const { data, width, height } = pixels;
  const range = luminanceRange(line, pixels);
  return Array.from({ length: thickest }, (_, away) => away).some((away) => {
    // The edge above a rule belongs to the row before it, which may be the letters' last.
    return goesOnIn(line.top - 1 - away) || goesOnIn(line.bottom + 1 + away);
  });

  function goesOnIn(y: number): boolean {
    if (y < 0 || y >= height) return false;
    const values = Array.from({ length: widthOf(line) }, (_, across) =>
      luminanceAt(data, 4 * (y * width + line.left + across)),
    );
    const usual = values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
    const inked = values.filter((value) => Math.abs(value - usual) >= inkShare * range);
    return inked.length >= leastWidth * values.length;
  }
}
