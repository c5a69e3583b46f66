/** Ink is what stands out by this share of the line's own contrast. */
const inkShare = 0.45;
/** A row inked over more of the width than this is a rule or an underline, not letters. */
const ruleShare = 0.8;
/** And so is a stretch of a row inked without a gap for more than this, in heights: a link within a line. */
const longestStroke = 2;
/** Share of the height at top and bottom that may hold neighbouring lines. */
const marginShare = 0.08;

/**
 * Which columns of a line's picture hold ink: 1 or 0 for each of `width` columns.
 *
 * @param contrast as {@link contrastMap} gives it, `[height, width]`.
 */
export function inkProfile(contrast: Float32Array, width: number, height: number): Uint8Array {
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
    markStrokes(row, threshold, longestStroke * height, columns);
  }
  return columns;
}

/** Marks the columns where a row is inked, but for stretches longer than `longest`. */
function markStrokes(row: Float32Array, threshold: number, longest: number, columns: Uint8Array): void {
  let start = 0;
  for (let x = 0; x <= row.length; x += 1) {
    if ((row[x] ?? 0) > threshold) continue;
    if (x > start && x - start <= longest) columns.fill(1, start, x);
    start = x + 1;
  }
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
  const sorted = values.toSorted();
  return sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
}
