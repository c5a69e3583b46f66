import type { Table, TableCell } from '../../../image/table.ts';
import { isJsonObject } from '../../../task/is-json-object.ts';
import type { JsonObject, JsonValue } from '../../../task/json-schema.ts';
import { jsonText } from '../../../task/json-text.ts';

const nowhere = { x: 0, y: 0, width: 0, height: 0 };

/** Lists that a record shows as its own. */
const ownLists = new Set(['items', 'fields']);

/** A task's table as one of Fieldshot's, with a row of heads. Where it stands is not known: its boxes have no size. */
export function tableOf(data: JsonObject): Table {
  const rows = Array.isArray(data['rows']) ? (data['rows'] as readonly JsonValue[]) : [];
  const named = Array.isArray(data['columns']) ? (data['columns'] as readonly JsonValue[]).map(cellText) : [];
  if (rows.every(Array.isArray)) {
    const texts = (rows as readonly (readonly JsonValue[])[]).map((row) => row.map(cellText));
    return grid(named.some((head) => head !== '') ? named : undefined, texts);
  }
  const objects = rows.filter(isJsonObject);
  const keys = [...new Set(objects.flatMap((row) => Object.keys(row)))];
  return grid(
    keys,
    objects.map((row) => keys.map((key) => cellText(Object.hasOwn(row, key) ? row[key] : undefined))),
  );
}

/** The lists of objects in a record, but those that stand in its fields: rows of nutrition and the like. */
export function tablesIn(data: JsonObject): readonly Table[] {
  return Object.entries(data).flatMap(([key, rows]) =>
    !ownLists.has(key) && Array.isArray(rows) && rows.some(isJsonObject) ? [tableOf({ rows })] : [],
  );
}

function cellText(value: JsonValue | undefined): string {
  return value === undefined || value === null ? '' : jsonText(value);
}

function grid(heads: readonly string[] | undefined, rows: readonly (readonly string[])[]): Table {
  const columnCount = Math.max(heads?.length ?? 0, ...rows.map((row) => row.length));
  const line = (texts: readonly string[], isHeader: boolean): TableCell[] =>
    Array.from({ length: columnCount }, (_, column) => ({
      text: texts[column] ?? '',
      box: nowhere,
      column,
      rowSpan: 1,
      columnSpan: 1,
      isHeader,
      words: [],
    }));
  return {
    box: nowhere,
    angle: 0,
    columnCount,
    rows: [...(heads ? [line(heads, true)] : []), ...rows.map((row) => line(row, false))],
    evidence: 'alignment',
    confidence: 1,
  };
}
