/** A stretch without ink: from `start`, `width` columns long. */
export interface Gap {
  readonly start: number;
  readonly width: number;
}

/** The widest stretch without ink in the columns `from` to `to` (exclusive); width 0 if all are inked. */
export function widestGap(ink: Uint8Array, from: number, to: number): Gap {
  let best: Gap = { start: Math.round((from + to) / 2), width: 0 };
  let start = -1;
  const first = Math.max(0, Math.floor(from));
  const last = Math.min(ink.length, Math.ceil(to));
  for (let x = first; x <= last; x += 1) {
    const empty = x < last && ink[x] === 0;
    if (empty && start < 0) start = x;
    if (!empty && start >= 0) {
      if (x - start > best.width) best = { start, width: x - start };
      start = -1;
    }
  }
  return best;
}
