import { figureOf, type TotalledCell } from './column-totals.ts';
import { isTotalWord } from './is-total-word.ts';

/** A figure of a picture's own total line that is not what the lines above it come to. */
export interface MissedTotal {
  readonly column: number;
  readonly sum: number;
  /** The sum less the figure. */
  readonly difference: number;
}

/** Less than half of the smallest coin is no difference, but a number of the machine's. */
const least = 0.005;

/**
 * The lines that say themselves what others come to, as the last one of a picture's table often does: to be compared with those,
 * and not to be added to them. Gives the figures that they miss.
 *
 * @param rows what stands in the lines.
 * @param ids of which reading each line is.
 */
export function totalLines(
  rows: readonly (readonly TotalledCell[])[],
  ids: readonly string[],
): ReadonlyMap<number, readonly MissedTotal[]> {
  const found = new Map<number, readonly MissedTotal[]>();
  const readings = Map.groupBy(rows.keys(), (at) => ids[at] ?? '');
  for (const lines of readings.values()) {
    const counts = countPaths(lines.flatMap((at) => rows[at] ?? []));
    const parts: (readonly TotalledCell[])[] = [];
    for (const at of lines) {
      // What is repeated in several lines is said of all of them.
      const own = (rows[at] ?? []).map((cell) =>
        (counts.get(cell.path ?? '') ?? 0) > 1 ? { value: null } : cell,
      );
      const isNamed = parts.length > 0 && own.some(({ value }) => isTotalWord(value));
      const sums = isNamed ? sumsOf(own, parts) : [];
      const missed = sums.filter(({ difference }) => difference !== 0);
      if (isNamed && (at === lines.at(-1) || (sums.length > 0 && missed.length === 0))) found.set(at, missed);
      else parts.push(own);
    }
  }
  return found;
}

function countPaths(cells: readonly TotalledCell[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { path } of cells) if (path !== undefined) counts.set(path, (counts.get(path) ?? 0) + 1);
  return counts;
}

/** Of each column in which the line and all its parts have figures of one currency. */
function sumsOf(
  line: readonly TotalledCell[],
  parts: readonly (readonly TotalledCell[])[],
): readonly MissedTotal[] {
  return line.flatMap(({ value }, column): MissedTotal[] => {
    const stated = figureOf(value ?? null);
    if (stated.number === undefined) return [];
    let total = 0;
    for (const part of parts) {
      const { number, currency } = figureOf(part[column]?.value ?? null);
      if (number === undefined || currency !== stated.currency) return [];
      total += number;
    }
    const sum = rounded(total);
    const difference = rounded(sum - stated.number);
    return [{ column, sum, difference: Math.abs(difference) < least ? 0 : difference }];
  });
}

/** Behind the point, so many digits are compared. */
function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
