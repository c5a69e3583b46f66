import type { Table } from '../image/table.ts';
import { cellPath } from './run-edits.ts';
import type { Valued } from './shown-answer.ts';

/** The tables that were found, with what a person changed of them. */
export function shownTables({ result: { tables }, edits }: Valued): readonly Table[] {
  const typed = new Map((edits?.values ?? []).map((edit) => [edit.path, edit.typed]));
  if (typed.size === 0) return tables;
  return tables.map((table, at) => ({
    ...table,
    rows: table.rows.map((row, rowAt) =>
      row.map((cell, place) => {
        const text = typed.get(cellPath(at, rowAt, place));
        return text === undefined ? cell : { ...cell, text };
      }),
    ),
  }));
}
