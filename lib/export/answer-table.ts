import type { Table } from '../image/table.ts';
import { isJsonObject } from '../task/is-json-object.ts';
import type { JsonObject, JsonValue } from '../task/json-schema.ts';
import { cellsTable } from './cells-table.ts';
import { valueText } from './value-text.ts';

/**
 * Records as a table, one a row, for CSV and spreadsheets: a column for each field, in the order in which
 * they first come; of groups and amounts a column for each part, `total.currency`; lists as one text.
 *
 * @param labelOf what people call a column, by the keys that lead to it.
 */
export function answerTable(
  records: readonly JsonObject[],
  labelOf: (path: readonly string[]) => string = (path) => path.join('.'),
): Table {
  const rows = records.map((record) => new Map(cellsOf(record, [])));
  const found = new Map(rows.flatMap((row) => [...row].map(([key, cell]) => [key, cell.path])));
  // An amount that is none stands among the numbers of those that are.
  const columns = [...found].filter(([, path]) => !found.has(JSON.stringify([...path, 'value'])));
  const heads = columns.map(([, path]) => labelOf(path));
  const cells = rows.map((row) =>
    columns.map(([key, path]) => {
      const stray = path.at(-1) === 'value' ? row.get(JSON.stringify(path.slice(0, -1))) : undefined;
      return (row.get(key) ?? stray)?.text ?? '';
    }),
  );
  return cellsTable([heads, ...cells], 'columns');
}

/** The rows of an answer of a table whose columns are those that are printed. */
export function printedTable(columns: readonly JsonValue[], rows: readonly JsonValue[]): Table {
  const width = Math.max(columns.length, ...rows.map((row) => (Array.isArray(row) ? row.length : 1)));
  const fill = (row: readonly JsonValue[]) =>
    Array.from({ length: width }, (_, at) => valueText(row[at] ?? null));
  return cellsTable([fill(columns), ...rows.map((row) => fill(Array.isArray(row) ? row : [row]))], 'columns');
}

interface Cell {
  readonly path: readonly string[];
  readonly text: string;
}

function cellsOf(record: JsonObject, path: readonly string[]): [string, Cell][] {
  return Object.entries(record).flatMap(([key, value]): [string, Cell][] => {
    const inner = [...path, key];
    if (isJsonObject(value)) return cellsOf(value, inner);
    return [[JSON.stringify(inner), { path: inner, text: valueText(value) }]];
  });
}
