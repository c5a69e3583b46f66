import type { Pixels } from './pixels.ts';

/**
 * Lays a picture with transparent parts on a plain backdrop: white, or black where that sets off what is visible more, so
 * that white lettering stays readable. A picture without transparency is returned as it is.
 */
export function flattenTransparency(pixels: Pixels): Pixels {
  const { data, width, height } = pixels;
  if (isOpaque(data)) return pixels;
  const backdrop = spreadOn(255, data) >= spreadOn(0, data) ? 255 : 0;
  const flat = data.slice();
  for (let at = 0; at < flat.length; at += 4) {
    const alpha = flat[at + 3] ?? 255;
    if (alpha === 255) continue;
    for (let place = at; place < at + 3; place += 1) {
      flat[place] = ((flat[place] ?? 0) * alpha + backdrop * (255 - alpha)) / 255;
    }
    flat[at + 3] = 255;
  }
  return { data: flat, width, height };
}

/** So many pixels at most tell what a backdrop sets off. */
const mostSeen = 250_000;

/** How much the brightness of a picture varies on a backdrop. */
function spreadOn(backdrop: number, data: Uint8ClampedArray): number {
  const step = 4 * Math.max(1, Math.floor(data.length / 4 / mostSeen));
  let [count, sum, squares] = [0, 0, 0];
  for (let at = 0; at < data.length; at += step) {
    const alpha = (data[at + 3] ?? 255) / 255;
    const brightness = ((data[at] ?? 0) + (data[at + 1] ?? 0) + (data[at + 2] ?? 0)) / 3;
    const laid = brightness * alpha + backdrop * (1 - alpha);
    count += 1;
    sum += laid;
    squares += laid * laid;
  }
  return squares / count - (sum / count) ** 2;
}

/** Most pictures are: the rest is not worth computing for them. Four pixels at a time, which takes half as long. */
function isOpaque(data: Uint8ClampedArray): boolean {
  const fours = data.length - 13;
  let at = 3;
  for (; at < fours; at += 16) {
    const together = (data[at] ?? 0) & (data[at + 4] ?? 0) & (data[at + 8] ?? 0) & (data[at + 12] ?? 0);
    if (together !== 255) return false;
  }
  for (; at < data.length; at += 4) if (data[at] !== 255) return false;
  return true;
}
