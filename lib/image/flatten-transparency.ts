import type { Pixels } from './pixels.ts';

/**
 * Lays a picture with transparent parts on a plain backdrop: white, or black when what is visible is
 * light, so that white lettering stays readable. A picture without transparency is returned as it is.
 */
export function flattenTransparency(pixels: Pixels): Pixels {
  const { data, width, height } = pixels;
  if (isOpaque(data)) return pixels;
  let opacity = 0;
  let brightness = 0;
  for (let at = 0; at < data.length; at += 4) {
    const alpha = data[at + 3] ?? 255;
    opacity += alpha;
    brightness += alpha * ((data[at] ?? 0) + (data[at + 1] ?? 0) + (data[at + 2] ?? 0));
  }
  const meanBrightness = opacity === 0 ? 0 : brightness / (3 * opacity);
  const backdrop = meanBrightness > 160 ? 0 : 255;
  const flat = new Uint8ClampedArray(data.length);
  for (let at = 0; at < data.length; at += 4) {
    const alpha = (data[at + 3] ?? 255) / 255;
    for (let channel = 0; channel < 3; channel += 1) {
      flat[at + channel] = (data[at + channel] ?? 0) * alpha + backdrop * (1 - alpha);
    }
    flat[at + 3] = 255;
  }
  return { data: flat, width, height };
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
