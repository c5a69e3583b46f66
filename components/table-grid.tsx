import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Box } from '../lib/image/recognized-text.ts';
import type { TableCell } from '../lib/image/table.ts';
import { CellNote } from './cell-note.tsx';
import { type Editing, editingKey } from './editing.ts';
import { figureColumns, isFigure } from './figure-columns.ts';
import { GridCellView } from './grid-cell-view.tsx';
import { isMarked } from './marked.ts';
import { Memo } from './memo.tsx';
import { RemoveCell } from './remove-cell.tsx';

/** A cell as it is shown. */
export interface GridCell extends Omit<TableCell, 'words'> {
  /** Where it stands, as edits say it; absent where it cannot be written over. */
  readonly path?: string | undefined;
  /** What is wrong with it. */
  readonly fault?: string | undefined;
  /** What was read, where a person wrote over it. */
  readonly original?: string | undefined;
}

/** The lines of a grid. */
export type GridRows = readonly (readonly GridCell[])[];

interface TableGridProps {
  readonly rows: GridRows;
  /** What it is called for those who do not see what it stands under. */
  readonly name: string;
  readonly marked: readonly Box[];
  /** Given the place of the cell that was chosen; absent where there is no picture to show it in. */
  readonly onMark: ((boxes: readonly Box[]) => void) | undefined;
  readonly editing?: Editing | undefined;
  /** Given the line, counted with the heads from 0; absent where lines cannot be removed. */
  readonly onRemove?: ((row: number) => void) | undefined;
}

const steps: Readonly<Record<string, readonly [rows: number, cells: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/**
 * A table with its heads, that scrolls by itself where it is wide. It is one stop of the Tab key; the arrow
 * keys go from cell to cell, each of which shows where it stands in the picture and can be written over. Its
 * columns stand from left to right as in the picture, whatever the page's direction.
 */
export function TableGrid({ rows, name, marked, onMark, editing, onRemove }: TableGridProps) {
  const [current, setCurrent] = useState<readonly [row: number, cell: number]>([0, 0]);
  const grid = useRef<HTMLTableElement>(null);
  const figures = useMemo(() => figureColumns(rows), [rows]);
  const at = editing?.at;
  const returnTo = editing?.returnTo;
  useEffect(() => {
    const isHere = returnTo !== undefined && rows[current[0]]?.[current[1]]?.path === returnTo;
    const [row, cell] = isHere ? current : placeOf(rows, returnTo);
    if (row >= 0) grid.current?.rows[row]?.cells[cell]?.focus();
  }, [returnTo]);
  const choose = (row: number, cell: number) => {
    const found = rows[row]?.[cell];
    if (!found) return;
    setCurrent([row, cell]);
    onMark?.(found.box.width > 0 ? [found.box] : []);
  };
  const chosen = rows[current[0]]?.[current[1]];
  const onKeyDown = (event: KeyboardEvent) => {
    const key = editingKey(event);
    if (key && editing && chosen?.path !== undefined && event.target instanceof HTMLTableCellElement) {
      event.preventDefault();
      if (key === 'begin') editing.begin(chosen.path);
      else if (chosen.original !== undefined) editing.undo(chosen.path);
      return;
    }
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    const next = neighbour(rows, current, step);
    choose(...next);
    grid.current?.rows[next[0]]?.cells[next[1]]?.focus();
  };
  const draw = (row: readonly GridCell[], rowAt: number) => (
    <tr>
      {row.map((cell, place) => (
        <GridCellView
          key={cell.column}
          cell={cell}
          isRight={isFigure(cell.text) || (cell.isHeader && figures.has(cell.column))}
          isCurrent={current[0] === rowAt && current[1] === place}
          isChosen={cell.box.width > 0 && isMarked(marked, cell.box)}
          isPlaced={onMark !== undefined && cell.box.width > 0}
          editing={editing}
          onChoose={() => choose(rowAt, place)}
        />
      ))}
      {onRemove && <RemoveCell row={rowAt} isHead={row[0]?.isHeader ?? false} onRemove={onRemove} />}
    </tr>
  );
  return (
    <>
      <div class="grid" dir="ltr">
        <table role="grid" aria-label={name} ref={grid} onKeyDown={onKeyDown}>
          <tbody>
            {rows.map((row, rowAt) => (
              <Memo
                key={rowAt}
                by={[
                  row,
                  current[0] === rowAt ? current[1] : undefined,
                  row.some((cell) => cell.path !== undefined && cell.path === at?.path) ? at : undefined,
                  row.some((cell) => isMarked(marked, cell.box)) ? marked : undefined,
                  onMark,
                  figures,
                  rows.length,
                ]}
                draw={() => draw(row, rowAt)}
              />
            ))}
          </tbody>
        </table>
      </div>
      {chosen && editing && <CellNote cell={chosen} editing={editing} />}
    </>
  );
}

function placeOf(rows: GridRows, path: string | undefined): readonly [row: number, cell: number] {
  if (path === undefined) return [-1, -1];
  const row = rows.findIndex((each) => each.some((cell) => cell.path === path));
  return [row, rows[row]?.findIndex((cell) => cell.path === path) ?? -1];
}

/** The cell that a key goes to; the same one at the table's edge. */
function neighbour(
  rows: GridRows,
  [row, cell]: readonly [number, number],
  [down, along]: readonly [number, number],
): readonly [number, number] {
  if (down === 0) return rows[row]?.[cell + along] ? [row, cell + along] : [row, cell];
  const column = rows[row]?.[cell]?.column ?? 0;
  const under = rows[row + down]?.findLastIndex((each) => each.column <= column) ?? -1;
  return under < 0 ? [row, cell] : [row + down, under];
}
