/**
 * How far every pixel of a line's picture is from the background, the greatest of its three channels, so
 * that light text on dark stands out just the same.
 *
 * @param input a recogniser's input `[3, height, width]` in -1..1; `plane` is height × width.
 */
export function contrastMap(input: Float32Array, plane: number): Float32Array {
  const contrast = new Float32Array(plane);
  for (let channel = 0; channel < 3; channel += 1) {
    const values = input.subarray(channel * plane, (channel + 1) * plane);
    const background = median(values);
    for (let at = 0; at < plane; at += 1) {
      const difference = Math.abs((values[at] ?? 0) - background);
      if (difference > (contrast[at] ?? 0)) contrast[at] = difference;
    }
  }
  return contrast;
}

/** Median of values in -1..1, to 1/128: a line's background, since ink covers less than half of it. */
function median(values: Float32Array): number {
  const bins = new Uint32Array(257);
  for (const value of values) {
    const bin = Math.max(0, Math.min(256, Math.round((value + 1) * 128)));
    bins[bin] = (bins[bin] ?? 0) + 1;
  }
  let seen = 0;
  for (let bin = 0; bin < bins.length; bin += 1) {
    seen += bins[bin] ?? 0;
    if (2 * seen >= values.length) return bin / 128 - 1;
  }
  return 0;
}
