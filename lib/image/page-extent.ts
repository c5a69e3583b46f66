import type { Box } from './recognized-text.ts';

/** How far down its page something reaches, in image px from an edge that is the same for all of a page. */
export interface PageExtent {
  readonly top: number;
  readonly bottom: number;
}

/**
 * How far down the page a box reaches, where the page may lie on its side or on its head in the picture.
 *
 * @param angle of the box's line in degrees clockwise; the nearest quarter turn counts.
 */
export function pageExtent({ x, y, width, height }: Box, angle: number): PageExtent {
  switch (((Math.round(angle / 90) % 4) + 4) % 4) {
    case 1:
      return { top: -x - width, bottom: -x };
    case 2:
      return { top: -y - height, bottom: -y };
    case 3:
      return { top: x, bottom: x + width };
    default:
      return { top: y, bottom: y + height };
  }
}
