import { isJsonObject } from '../task/is-json-object.ts';
import type { JsonObject, JsonValue } from '../task/json-schema.ts';
import { pointer } from '../task/pointer.ts';
import { recordLines } from './record-lines.ts';
import { cellPath } from './run-edits.ts';
import { shownAnswer, type Valued } from './shown-answer.ts';
import { shownTables } from './shown-tables.ts';

/** One line that a reading gives to a table of many. */
export interface CollectedLine {
  /** Single values and lists by what their column is, groups within. */
  readonly record: JsonObject;
  /** Where a value of it stands in the reading, as its edits say it; undefined where it is no single value. */
  pathOf(keys: readonly string[]): string | undefined;
}

/**
 * What a reading gives to a table of many: a line of its record, or, where that is wanted, one for each entry of
 * its longest list with the rest repeated; of a table its rows; of text the text.
 */
export function collectedLines(run: Valued, isLineAnEntry: boolean): CollectedLine[] {
  const answer = shownAnswer(run);
  if (answer?.kind === 'record') return recordLines(answer.data, isLineAnEntry);
  if (answer) return rowLines(answer.data);
  const tables = shownTables(run);
  if (run.result.output.kind === 'table' || (tables.length > 0 && run.result.output.text === '')) {
    return tables.flatMap((table, tableAt) => {
      const [first = []] = table.rows;
      const isHeaded = first.length > 0 && first.every((cell) => cell.isHeader);
      const heads = new Map(isHeaded ? first.map((cell) => [cell.column, cell.text]) : []);
      return table.rows.slice(isHeaded ? 1 : 0).map((row, index): CollectedLine => {
        const rowAt = index + (isHeaded ? 1 : 0);
        const keyed = row.map(
          (cell, at) => [keyOf(heads.get(cell.column), cell.column), cell.text, at] as const,
        );
        return {
          record: Object.fromEntries(keyed.map(([key, text]) => [key, text])),
          pathOf: ([key]) => {
            const at = keyed.find((each) => each[0] === key)?.[2];
            return at === undefined ? undefined : cellPath(tableAt, rowAt, at);
          },
        };
      });
    });
  }
  return [{ record: { text: run.result.output.text }, pathOf: () => undefined }];
}

function rowLines(data: JsonObject): CollectedLine[] {
  const rows: readonly JsonValue[] = Array.isArray(data['rows']) ? data['rows'] : [];
  const heads: readonly JsonValue[] = Array.isArray(data['columns']) ? data['columns'] : [];
  return rows.map((row, at): CollectedLine => {
    if (isJsonObject(row)) return { record: row, pathOf: (keys) => pointer('rows', at, ...keys) };
    const cells: readonly JsonValue[] = Array.isArray(row) ? row : [row];
    const keys = cells.map((_, column) => keyOf(heads[column], column));
    return {
      record: Object.fromEntries(cells.map((cell, column) => [keys[column] ?? '', cell])),
      pathOf: ([key = '']) => pointer('rows', at, keys.indexOf(key)),
    };
  });
}

/** What a column is called: as it is headed, or by its number. */
function keyOf(head: JsonValue | undefined, column: number): string {
  return typeof head === 'string' && head.trim() !== '' ? head.trim() : String(column + 1);
}
