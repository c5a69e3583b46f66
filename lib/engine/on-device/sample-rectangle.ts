import type { Pixels } from '../../image/pixels.ts';
import type { Normalization } from './models.ts';
import type { RotatedRectangle } from './rotated-rectangle.ts';

/** More than 4 × 4 samples a pixel cost time and change nothing that a model sees. */
const maximumSamples = 4;

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
  const sums: [number, number, number] = [0, 0, 0];
  const sampler = createSampler(pixels, rectangle, width, height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      sampler(x, y, sums);
      const at = y * width + x;
      tensor[at] = sums[first] * scale0 + shift0;
      tensor[at + plane] = sums[middle] * scale1 + shift1;
      tensor[at + 2 * plane] = sums[last] * scale2 + shift2;
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

/** Mean colour of the picture under one pixel of the target, written into `sums` as R, G, B, 0 to 255. */
type Sampler = (x: number, y: number, sums: [number, number, number]) => void;

function createSampler(pixels: Pixels, rectangle: RotatedRectangle, width: number, height: number): Sampler {
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
  return (x, y, sums) => {
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
        const dx = px - left;
        const dy = py - top;
        const a = 4 * (top * sourceWidth + left);
        const b = left < lastX ? a + 4 : a;
        const below = top < lastY ? 4 * sourceWidth : 0;
        const weightB = dx * (1 - dy);
        const weightC = (1 - dx) * dy;
        const weightD = dx * dy;
        const weightA = 1 - weightB - weightC - weightD;
        const c = a + below;
        const d = b + below;
        red +=
          weightA * (data[a] ?? 0) +
          weightB * (data[b] ?? 0) +
          weightC * (data[c] ?? 0) +
          weightD * (data[d] ?? 0);
        green +=
          weightA * (data[a + 1] ?? 0) +
          weightB * (data[b + 1] ?? 0) +
          weightC * (data[c + 1] ?? 0) +
          weightD * (data[d + 1] ?? 0);
        blue +=
          weightA * (data[a + 2] ?? 0) +
          weightB * (data[b + 2] ?? 0) +
          weightC * (data[c + 2] ?? 0) +
          weightD * (data[d + 2] ?? 0);
      }
    }
    sums[0] = red * share;
    sums[1] = green * share;
    sums[2] = blue * share;
  };
}

function samplesFor(step: number): number {
  return Math.max(1, Math.min(maximumSamples, Math.ceil(step - 0.25)));
}
