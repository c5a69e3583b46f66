import { isAmountObject } from '../extraction/answer-grid.ts';
import type { JsonValue } from '../task/json-schema.ts';

/** A value of a table and where it stands: what is repeated in several lines stands in one place. */
export interface TotalledCell {
  readonly path?: string;
  readonly value: JsonValue | undefined;
}

/** What a column of figures comes to, for each currency; '' for figures without one. */
export interface ColumnTotal {
  readonly sums: ReadonlyMap<string, number>;
  /** Values that are there and are no figures. */
  readonly strays: number;
}

/** Behind the point, so many digits are summed: 0.1 and 0.2 are 0.3. */
const scale = 10_000;

/**
 * Sums the columns whose values are numbers and amounts. A column with fewer than two figures, or with more values that
 * are none, has no sum. A value that is repeated in several lines counts once.
 */
export function columnTotals(rows: readonly (readonly TotalledCell[])[]): ReadonlyMap<number, ColumnTotal> {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const totals = new Map<number, ColumnTotal>();
  for (let column = 0; column < width; column++) {
    const total = totalOf(rows.flatMap((row) => row[column] ?? []));
    if (total) totals.set(column, total);
  }
  return totals;
}

function totalOf(cells: readonly TotalledCell[]): ColumnTotal | undefined {
  const seen = new Set<string>();
  const units = new Map<string, number>();
  let [figures, strays] = [0, 0];
  for (const { path, value } of cells) {
    if (value === undefined || value === null || value === '') continue;
    if (path !== undefined && seen.has(path)) continue;
    if (path !== undefined) seen.add(path);
    const { number, currency } = figureOf(value);
    if (number === undefined) strays++;
    else {
      figures++;
      units.set(currency, (units.get(currency) ?? 0) + Math.round(number * scale));
    }
  }
  if (figures < 2 || strays >= figures) return undefined;
  return { sums: new Map([...units].map(([currency, sum]) => [currency, sum / scale])), strays };
}

/** A value as a figure, where it is a number or an amount. */
export function figureOf(value: JsonValue): {
  readonly number: number | undefined;
  readonly currency: string;
} {
  if (typeof value === 'number') return { number: value, currency: '' };
  if (!isAmountObject(value)) return { number: undefined, currency: '' };
  const { value: number, currency } = value;
  return {
    number: typeof number === 'number' ? number : undefined,
    currency: typeof currency === 'string' ? currency : '',
  };
}
