import { useMemo } from 'preact/hooks';
import { cellPath, type RunEdits } from '../lib/extraction/run-edits.ts';
import type { Box } from '../lib/image/recognized-text.ts';
import type { Table } from '../lib/image/table.ts';
import type { Editing } from './editing.ts';
import { type GridRows, TableGrid } from './table-grid.tsx';
import { useTranslate } from './translation.ts';

interface TablesViewProps {
  /** As they were read. */
  readonly tables: readonly Table[];
  readonly edits?: RunEdits | undefined;
  /** The language that they are in, a BCP 47 tag, where that is known. */
  readonly lang?: string | undefined;
  readonly marked: readonly Box[];
  /** Given the place of the cell that was chosen; absent where there is no picture to show it in. */
  readonly onMark: ((boxes: readonly Box[]) => void) | undefined;
  readonly editing?: Editing | undefined;
}

/** The tables that were found, one under the other. */
export function TablesView({ tables, edits, lang, ...rest }: TablesViewProps) {
  const t = useTranslate();
  const grids = useMemo(() => {
    const typed = new Map((edits?.values ?? []).map((edit) => [edit.path, edit.typed]));
    return tables.map((table, at) => rowsOf(table, at, typed));
  }, [tables, edits]);
  return (
    <div id="result-tables" class="result-tables" lang={lang}>
      {grids.map((rows, at) => (
        <TableGrid
          key={at}
          rows={rows}
          name={tables.length === 1 ? t('tableRead') : t('tableReadOf', at + 1, tables.length)}
          {...rest}
        />
      ))}
    </div>
  );
}

function rowsOf(table: Table, tableAt: number, typed: ReadonlyMap<string, string>): GridRows {
  return table.rows.map((row, rowAt) =>
    row.map((cell, at) => {
      const path = cellPath(tableAt, rowAt, at);
      const text = typed.get(path);
      return text === undefined ? { ...cell, path } : { ...cell, path, text, original: cell.text };
    }),
  );
}
