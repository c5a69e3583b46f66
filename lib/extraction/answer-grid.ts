import type { Field, FieldShape } from '../task/fields/field.ts';
import { isJsonObject } from '../task/is-json-object.ts';
import type { JsonObject, JsonValue } from '../task/json-schema.ts';
import { jsonText } from '../task/json-text.ts';
import { pointer } from '../task/pointer.ts';

/** A single value of an answer and its place. */
export interface AnswerCell {
  /** A JSON Pointer into the answer; absent where it is no single value, but a list in a cell. */
  readonly path?: string;
  /** Undefined where the answer has none. */
  readonly value: JsonValue | undefined;
}

/** Many groups of one shape, a line each. */
export interface AnswerGrid {
  /** The heads; those that are part of the answer have a path. */
  readonly heads: readonly { readonly text: string; readonly path?: string }[];
  readonly rows: readonly (readonly AnswerCell[])[];
}

/** Whether a value is money as fields of amounts answer it, be it well or ill. */
export function isAmountObject(value: JsonValue): value is JsonObject {
  return (
    isJsonObject(value) &&
    Object.hasOwn(value, 'value') &&
    Object.keys(value).every((key) => key === 'value' || key === 'currency')
  );
}

/**
 * The grid of an answer's `rows`: objects, a column for each single value in them, or lists of texts under `columns`.
 *
 * @param path of the rows, a JSON Pointer.
 */
export function answerGrid(
  data: JsonObject,
  shape: FieldShape,
  labelOf: (field: { readonly key: string; readonly label?: string }) => string,
  path = '/rows',
): AnswerGrid {
  const rows: readonly JsonValue[] = Array.isArray(data['rows']) ? data['rows'] : [];
  const heads: readonly JsonValue[] = Array.isArray(data['columns']) ? data['columns'] : [];
  if (heads.length > 0 || rows.some((row) => Array.isArray(row))) return printedGrid(heads, rows, path);
  const list = shape.kind === 'group' ? shape.fields.find(({ key }) => key === 'rows') : undefined;
  const item = list?.kind === 'list' ? list.item : undefined;
  const asked = item?.kind === 'group' ? columnsOf(item.fields, [], labelOf) : [];
  const columns = new Map(asked.map((column) => [JSON.stringify(column.keys), column]));
  for (const row of rows) {
    for (const keys of isJsonObject(row) ? leaves(row, [], columns) : []) {
      const id = JSON.stringify(keys);
      if (!columns.has(id)) columns.set(id, { keys, label: keys.map((key) => labelOf({ key })).join(' · ') });
    }
  }
  const all = [...columns.values()];
  return {
    heads: all.map(({ label }) => ({ text: label })),
    rows: rows.map((row, at) => all.map(({ keys }) => cellOf(row, keys, path + pointer(at, ...keys)))),
  };
}

interface Column {
  readonly keys: readonly string[];
  readonly label: string;
}

function columnsOf(
  fields: readonly Field[],
  before: readonly Column[],
  labelOf: (field: { readonly key: string; readonly label?: string }) => string,
): Column[] {
  return fields.flatMap((field) => {
    const path = [...before, { keys: [field.key], label: labelOf(field) }];
    if (field.kind === 'group') return columnsOf(field.fields, path, labelOf);
    return [{ keys: path.flatMap(({ keys }) => keys), label: path.map(({ label }) => label).join(' · ') }];
  });
}

/** The keys that lead to the single values of a row. */
function leaves(
  value: JsonObject,
  before: readonly string[],
  known: ReadonlyMap<string, Column>,
): (readonly string[])[] {
  return Object.entries(value).flatMap(([key, inner]) => {
    const keys = [...before, key];
    const isGroup = isJsonObject(inner) && !isAmountObject(inner) && !known.has(JSON.stringify(keys));
    return isGroup ? leaves(inner, keys, known) : [keys];
  });
}

function cellOf(row: JsonValue, keys: readonly string[], path: string): AnswerCell {
  let value: JsonValue | undefined = row;
  for (const key of keys) value = isJsonObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
  return Array.isArray(value) ? { value } : { path, value };
}

function printedGrid(heads: readonly JsonValue[], rows: readonly JsonValue[], path: string): AnswerGrid {
  const lines = rows.map((row) => (Array.isArray(row) ? (row as readonly JsonValue[]) : [row]));
  const width = Math.max(heads.length, ...lines.map((line) => line.length));
  const columns = Array.from({ length: width }, (_, at) => at);
  return {
    heads: columns.map((at) => {
      const text = heads[at];
      return text === undefined ? { text: '' } : { text: jsonText(text), path: pointer('columns', at) };
    }),
    rows: lines.map((line, at) =>
      columns.map((column) => {
        const value = line[column];
        // A row is only added to at its end.
        return column > line.length ? { value } : { path: path + pointer(at, column), value };
      }),
    ),
  };
}
