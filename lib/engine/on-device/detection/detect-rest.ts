import type { Pixels } from '../../../image/pixels.ts';
import { copyPart, cutOut } from '../cut-out.ts';
import { boundingBox, type RotatedRectangle } from '../rotated-rectangle.ts';
import { detectLines } from './detect-lines.ts';
import type { BeforeTile, Detector } from './detect-map.ts';
import type { Extent } from './ink/extent.ts';
import type { InkLines } from './ink/lines-of-shapes.ts';

/** So far beside a line is the colour of the ground that it stands on, in px. */
const beside = 1;

/**
 * Finds the lines of text in the `rest` of a picture, in image px: there without the `lines` that are known already.
 */
export async function detectRest(
  pixels: Pixels,
  { lines, rest }: Pick<InkLines, 'lines' | 'rest'>,
  detector: Detector,
  beforeTile: BeforeTile,
): Promise<RotatedRectangle[]> {
  const found: RotatedRectangle[] = [];
  for (const [at, { extent, left }] of rest.entries()) {
    const cut = cutOut(pixels, extent);
    for (const line of lines) blank(cut, line, extent);
    for (const each of left) copyPart(pixels, each, cut, extent);
    const beforeCut: BeforeTile = (done, total) => beforeTile(at * total + done, rest.length * total);
    const inCut = await detectLines(cut, detector, beforeCut, pixels);
    for (const line of inCut) {
      const [centerX, centerY] = [line.centerX + extent.left, line.centerY + extent.top];
      found.push({ ...line, centerX, centerY });
    }
  }
  return found;
}

/** Lays the ground of an upright line over what of it lies in the cut. */
function blank({ data, width, height }: Pixels, line: RotatedRectangle, { left, top }: Extent): void {
  const box = boundingBox(line);
  const within = (value: number, most: number): number => Math.min(most, Math.max(0, Math.round(value)));
  const [from, to] = [within(box.x - left, width), within(box.x + box.width - left, width)];
  const [first, last] = [within(box.y - top, height), within(box.y + box.height - top, height)];
  if (from >= to || first >= last) return;
  const middle = within(line.centerY - top, height - 1);
  const edge = from > beside ? from - beside : to + beside;
  const place = 4 * (middle * width + within(edge, width - 1));
  const ground = data.slice(place, place + 4);
  for (let y = first; y < last; y += 1)
    for (let x = from; x < to; x += 1) data.set(ground, 4 * (y * width + x));
}
