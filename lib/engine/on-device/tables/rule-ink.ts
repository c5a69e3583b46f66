import { fours, type Luminance } from './luminance-along.ts';

/** A rule is this much lighter or darker than what is on both its sides, of 255. */
const contrast = 10;

/**
 * 1 for every px that could be of a rule along the page's rows: lighter than what is above and below, or
 * darker than both, or between two fills. `height` is that of the type, in px.
 */
export function ruleInk({ data, pitch, height: rows }: Luminance, height: number): Uint8Array {
  const ink = new Uint8Array(data.length);
  const rowsOf = { data, dataFours: fours(data), ink, pitch };
  for (const reach of new Set([2, 4, Math.max(2, Math.round(0.22 * height))])) {
    for (let y = reach; y < rows - reach; y += 1) markRules(rowsOf, y * pitch, reach * pitch);
  }
  for (let y = 1; y < rows - 1; y += 1) markBorders(rowsOf, y * pitch);
  return ink;
}

/** What the px of a row are looked for in, and marked in. */
interface MarkedRows {
  readonly data: Uint8Array;
  readonly dataFours: Int32Array;
  readonly ink: Uint8Array;
  readonly pitch: number;
}

/** Of one row, the px that are lighter or darker than what is `away` places before and after them, above and below. */
function markRules({ data, dataFours, ink, pitch }: MarkedRows, from: number, away: number): void {
  for (let four = from; four < from + pitch; four += 4) {
    // Nearly every px is as light as what is above it.
    if (dataFours[four >> 2] === dataFours[(four - away) >> 2]) continue;
    for (let at = four; at < four + 4; at += 1) {
      const here = data[at] ?? 0;
      const above = here - (data[at - away] ?? 0);
      if (above < contrast && above > -contrast) continue;
      const below = here - (data[at + away] ?? 0);
      if (above > 0 ? below >= contrast : below <= -contrast) ink[at] = 1;
    }
  }
}

/** Of one row, the px between two fills. */
function markBorders({ data, dataFours, ink, pitch }: MarkedRows, from: number): void {
  for (let four = from; four < from + pitch; four += 4) {
    if (dataFours[(four + pitch) >> 2] === dataFours[(four - pitch) >> 2]) continue;
    for (let at = four; at < four + 4; at += 1) {
      const change = (data[at + pitch] ?? 0) - (data[at - pitch] ?? 0);
      if (change >= contrast || change <= -contrast) ink[at] = 1;
    }
  }
}
