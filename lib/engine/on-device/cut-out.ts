import type { Pixels } from '../../image/pixels.ts';

/** A part of a picture in whole px: `right` and `bottom` exclusive, and none of it outside the picture. */
interface Part {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A copy of a part of a picture. */
export function cutOut(from: Pixels, part: Part): Pixels {
  const [width, height] = [part.right - part.left, part.bottom - part.top];
  const cut = { width, height, data: new Uint8ClampedArray(4 * width * height) };
  copyPart(from, part, cut, part);
  return cut;
}

/** Copies a part of a picture to its place in a cut of the same picture that begins at `left` and `top`. */
export function copyPart(
  from: Pixels,
  part: Part,
  cut: Pixels,
  { left, top }: Pick<Part, 'left' | 'top'>,
): void {
  for (let y = part.top; y < part.bottom; y += 1) {
    const start = 4 * (y * from.width + part.left);
    const place = 4 * ((y - top) * cut.width + part.left - left);
    cut.data.set(from.data.subarray(start, start + 4 * (part.right - part.left)), place);
  }
}
