import type { Pixels } from '../image/pixels.ts';
import type { Box } from '../image/recognized-text.ts';

/** How a check looks: at each px of the boxes, or, after scaling and JPEG, within their edges and with patience. */
export interface FillCheck {
  /** How many px at each edge of a box are not looked at; the middle always is. */
  readonly inset: number;
  /** The brightest that a channel may be, 0 to 255. */
  readonly brightest: number;
}

/** Nothing is lost: for pictures at their own size in a format without loss. */
export const exactCheck: FillCheck = { inset: 0, brightest: 0 };

/**
 * Scaling mixes two px at an edge, JPEG lets colours run by a little. The fill itself was checked exactly before:
 * this finds a picture that is another one, or that the boxes are not on.
 */
export const lossyCheck: FillCheck = { inset: 3, brightest: 128 };

/** Whether boxes, in px of these very pixels, are black and opaque. */
export function areFilled(pixels: Pixels, boxes: readonly Box[], check: FillCheck): boolean {
  return boxes.every((box) => isFilled(pixels, box, check));
}

function isFilled({ data, width, height }: Pixels, box: Box, { inset, brightest }: FillCheck): boolean {
  const [left, right] = span(box.x, box.x + box.width, inset, width);
  const [top, bottom] = span(box.y, box.y + box.height, inset, height);
  for (let y = top; y < bottom; y++) {
    for (let at = 4 * (y * width + left); at < 4 * (y * width + right); at += 4) {
      const [red, green, blue] = [data[at] ?? 255, data[at + 1] ?? 255, data[at + 2] ?? 255];
      if (red > brightest || green > brightest || blue > brightest || data[at + 3] !== 255) return false;
    }
  }
  return true;
}

/** From the first px to the one after the last; never empty. */
function span(from: number, to: number, inset: number, side: number): [number, number] {
  const middle = Math.min(side - 1, Math.floor((from + to) / 2));
  const start = Math.min(middle, Math.ceil(from) + inset);
  const end = Math.max(start + 1, Math.floor(to) - inset);
  return [start, Math.min(side, end)];
}
