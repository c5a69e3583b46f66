/** Ink is what stands out by this share of the line's own contrast. */
const inkShare = 0.45;
/** A row inked over more of the width than this is a rule or an underline, not letters. */
const ruleShare = 0.8;
/** Share of the height at top and bottom that may hold neighbouring lines. */
const marginShare = 0.08;

/**
 * Which columns of a line's picture hold ink: 1 or 0 for each of `width` columns. The picture is a
 * recogniser's input `[3, height, width]` in -1..1; light text on dark counts as ink just the same.
 */
export function inkProfile(input: Float32Array, width: number, height: number): Uint8Array {
  const contrast = contrastMap(input, width * height);
  const top = Math.round(height * marginShare);
  const bottom = height - top;
  const peaks = columnPeaks(contrast, width, top, bottom);
  const threshold = inkShare * percentile(peaks, 0.9);
  const columns = new Uint8Array(width);
  if (threshold <= 0) return columns;
  for (let y = top; y < bottom; y += 1) {
    const row = contrast.subarray(y * width, (y + 1) * width);
    let inked = 0;
    for (let x = 0; x < width; x += 1) if ((row[x] ?? 0) > threshold) inked += 1;
    if (inked > ruleShare * width) continue;
    for (let x = 0; x < width; x += 1) if ((row[x] ?? 0) > threshold) columns[x] = 1;
  }
  return columns;
}

/** How far every pixel is from the background, the greatest of its three channels. */
function contrastMap(input: Float32Array, plane: number): Float32Array {
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

function columnPeaks(contrast: Float32Array, width: number, top: number, bottom: number): Float32Array {
  const peaks = new Float32Array(width);
  for (let y = top; y < bottom; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const value = contrast[y * width + x] ?? 0;
      if (value > (peaks[x] ?? 0)) peaks[x] = value;
    }
  }
  return peaks;
}

function percentile(values: Float32Array, share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
}
