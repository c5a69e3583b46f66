import { imageLimits } from '../image/check-image.ts';

/** Dots per inch that small print needs. */
const readingDensity = 200;

/** PDF user space, in units per inch (ISO 32000-1, 8.3.2.3). */
const unitsPerInch = 72;

/**
 * How much a page is enlarged to be read: to 200 dots per inch, or as far as a picture may go.
 *
 * @param page the page's size in PDF units; every result is image px per unit.
 */
export function pageScale(page: { readonly width: number; readonly height: number }): number {
  const { pixels, side } = imageLimits;
  return Math.min(
    readingDensity / unitsPerInch,
    // A little less than may be, since sides are rounded up.
    (side - 1) / Math.max(page.width, page.height),
    Math.sqrt((pixels - 2 * side) / (page.width * page.height)),
  );
}
