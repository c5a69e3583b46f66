import type { Pixels } from '../../image/pixels.ts';
import type { Normalization } from './models.ts';
import { blend } from './blend.ts';
import type { RotatedRectangle } from './rotated-rectangle.ts';
import { samplesFor } from './sample-places.ts';
import { type RowSampler, sampleUpright } from './sample-upright.ts';

/**
 * Draws a rotated rectangle of a picture upright into a model's input: `[3, height, width]`, normalised.
 * Bilinear; several samples a pixel when shrinking, so that thin strokes do not vanish. Outside the
 * picture its border colour goes on.
 */
export function sampleRectangle(
  pixels: Pixels,
  rectangle: RotatedRectangle,
  width: number,
  height: number,
  normalization: Normalization,
): Float32Array {
  const { first, middle, last } = channelOffsets(normalization);
  const scales = normalization.deviation.map((deviation) => 1 / (255 * deviation));
  const shifts = normalization.mean.map((mean, at) => -mean / (normalization.deviation[at] ?? 1));
  const [scale0 = 1, scale1 = 1, scale2 = 1] = scales;
  const [shift0 = 0, shift1 = 0, shift2 = 0] = shifts;
  const plane = width * height;
  const tensor = new Float32Array(3 * plane);
  const row = new Float64Array(3 * width);
  const sampleRow =
    rectangle.angle === 0
      ? sampleUpright(pixels, rectangle, width, height)
      : sampleTurned(pixels, rectangle, width, height);
  for (let y = 0; y < height; y += 1) {
    sampleRow(y, row);
    for (let x = 0; x < width; x += 1) {
      const at = y * width + x;
      tensor[at] = (row[3 * x + first] ?? 0) * scale0 + shift0;
      tensor[at + plane] = (row[3 * x + middle] ?? 0) * scale1 + shift1;
      tensor[at + 2 * plane] = (row[3 * x + last] ?? 0) * scale2 + shift2;
    }
  }
  return tensor;
}

function channelOffsets(normalization: Normalization): {
  first: 0 | 2;
  middle: 1;
  last: 0 | 2;
} {
  return normalization.channelOrder === 'bgr'
    ? { first: 2, middle: 1, last: 0 }
    : { first: 0, middle: 1, last: 2 };
}

/** Samples at any angle. */
function sampleTurned(
  pixels: Pixels,
  rectangle: RotatedRectangle,
  width: number,
  height: number,
): RowSampler {
  const radians = (rectangle.angle * Math.PI) / 180;
  const cos = Math.cos(radians);
  const sin = Math.sin(radians);
  const stepX = rectangle.width / width;
  const stepY = rectangle.height / height;
  const samplesX = samplesFor(stepX);
  const samplesY = samplesFor(stepY);
  const { data, width: sourceWidth, height: sourceHeight } = pixels;
  const lastX = sourceWidth - 1;
  const lastY = sourceHeight - 1;
  const share = 1 / (samplesX * samplesY);
  const samplePixel = (x: number, y: number, row: Float64Array): void => {
    let red = 0;
    let green = 0;
    let blue = 0;
    for (let sampleY = 0; sampleY < samplesY; sampleY += 1) {
      const v = (y + (sampleY + 0.5) / samplesY) * stepY - rectangle.height / 2;
      for (let sampleX = 0; sampleX < samplesX; sampleX += 1) {
        const u = (x + (sampleX + 0.5) / samplesX) * stepX - rectangle.width / 2;
        const px = Math.min(lastX, Math.max(0, rectangle.centerX + u * cos - v * sin - 0.5));
        const py = Math.min(lastY, Math.max(0, rectangle.centerY + u * sin + v * cos - 0.5));
        const left = Math.floor(px);
        const top = Math.floor(py);
        const at = 4 * (top * sourceWidth + left);
        const beside = left < lastX ? 4 : 0;
        const below = top < lastY ? 4 * sourceWidth : 0;
        red += blend(data, at, beside, below, px - left, py - top);
        green += blend(data, at + 1, beside, below, px - left, py - top);
        blue += blend(data, at + 2, beside, below, px - left, py - top);
      }
    }
    row[3 * x] = red * share;
    row[3 * x + 1] = green * share;
    row[3 * x + 2] = blue * share;
  };
  return (y, row) => {
    for (let x = 0; x < width; x += 1) samplePixel(x, y, row);
  };
}
