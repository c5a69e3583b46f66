import type { Box } from '../lib/image/recognized-text.ts';
import type { Table } from '../lib/image/table.ts';
import { TableGrid } from './table-grid.tsx';
import { useTranslate } from './translation.ts';

interface TablesViewProps {
  readonly tables: readonly Table[];
  /** The language that they are in, a BCP 47 tag, where that is known. */
  readonly lang?: string | undefined;
  readonly marked: readonly Box[];
  /** Given the place of the cell that was chosen; absent where there is no picture to show it in. */
  readonly onMark: ((boxes: readonly Box[]) => void) | undefined;
}

/** The tables that were found, one under the other. */
export function TablesView({ tables, lang, ...rest }: TablesViewProps) {
  const t = useTranslate();
  return (
    <div id="result-tables" class="result-tables" lang={lang}>
      {tables.map((table, at) => (
        <TableGrid
          key={at}
          table={table}
          name={
            tables.length === 1 ? t('tableRead') : t('tableReadOf', String(at + 1), String(tables.length))
          }
          {...rest}
        />
      ))}
    </div>
  );
}
