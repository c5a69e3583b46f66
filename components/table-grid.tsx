import { useRef, useState } from 'preact/hooks';
import type { Box } from '../lib/image/recognized-text.ts';
import type { Table, TableCell } from '../lib/image/table.ts';
import { isMarked } from './marked.ts';

interface TableGridProps {
  readonly table: Table;
  /** What it is called for those who do not see what it stands under. */
  readonly name: string;
  readonly marked: readonly Box[];
  /** Given the place of the cell that was chosen; absent where there is no picture to show it in. */
  readonly onMark: ((boxes: readonly Box[]) => void) | undefined;
}

const steps: Readonly<Record<string, readonly [rows: number, cells: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/**
 * A table with its heads, that scrolls by itself where it is wide. It is one stop of the Tab key; the arrow
 * keys go from cell to cell, and each cell shows where it stands in the picture. Its columns stand from left
 * to right as in the picture, whatever the page's direction.
 */
export function TableGrid({ table, name, marked, onMark }: TableGridProps) {
  const [current, setCurrent] = useState<readonly [row: number, cell: number]>([0, 0]);
  const grid = useRef<HTMLTableElement>(null);
  const figures = figureColumns(table);
  const choose = (row: number, cell: number) => {
    const found = table.rows[row]?.[cell];
    if (!found) return;
    setCurrent([row, cell]);
    onMark?.(found.box.width > 0 ? [found.box] : []);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    const next = neighbour(table, current, step);
    choose(...next);
    grid.current?.rows[next[0]]?.cells[next[1]]?.focus();
  };
  return (
    <div class="grid">
      <table role="grid" dir="ltr" aria-label={name} ref={grid} onKeyDown={onKeyDown}>
        <tbody>
          {table.rows.map((row, rowAt) => (
            <tr key={rowAt}>
              {row.map((cell, at) => (
                <Cell
                  key={cell.column}
                  cell={cell}
                  isFigure={isFigure(cell.text) || (cell.isHeader && figures.has(cell.column))}
                  isCurrent={current[0] === rowAt && current[1] === at}
                  isChosen={cell.box.width > 0 && isMarked(marked, cell.box)}
                  onChoose={() => choose(rowAt, at)}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface CellProps {
  readonly cell: TableCell;
  /** Whether it stands to the right as figures do, a figure or the head of figures. */
  readonly isFigure: boolean;
  /** Whether it is where the Tab key enters the table. */
  readonly isCurrent: boolean;
  readonly isChosen: boolean;
  onChoose(): void;
}

function Cell({ cell, isFigure: isRight, isCurrent, isChosen, onChoose }: CellProps) {
  const Name = cell.isHeader ? 'th' : 'td';
  const classes = [isChosen && 'chosen', isRight && 'figure', cell.text.length <= shortText && 'short'];
  return (
    <Name
      {...(cell.isHeader && { scope: 'col' })}
      class={classes.filter(Boolean).join(' ')}
      rowSpan={cell.rowSpan}
      colSpan={cell.columnSpan}
      tabIndex={isCurrent ? 0 : -1}
      aria-selected={isChosen}
      dir="auto"
      onClick={onChoose}
    >
      {cell.text}
    </Name>
  );
}

/** Text of as many characters is not broken at its spaces and hyphens. */
const shortText = 12;

function isFigure(text: string): boolean {
  return /^[^\p{L}]*\d[^\p{L}]*$/u.test(text);
}

/** The columns under whose heads stand figures alone. */
function figureColumns({ rows }: Table): ReadonlySet<number> {
  const filled = rows.flat().filter((cell) => !cell.isHeader && cell.text !== '');
  const others = new Set(filled.filter((cell) => !isFigure(cell.text)).map((cell) => cell.column));
  return new Set(filled.map((cell) => cell.column).filter((column) => !others.has(column)));
}

/** The cell that a key goes to; the same one at the table's edge. */
function neighbour(
  { rows }: Table,
  [row, cell]: readonly [number, number],
  [down, along]: readonly [number, number],
): readonly [number, number] {
  if (down === 0) return rows[row]?.[cell + along] ? [row, cell + along] : [row, cell];
  const column = rows[row]?.[cell]?.column ?? 0;
  const under = rows[row + down]?.findLastIndex((each) => each.column <= column) ?? -1;
  return under < 0 ? [row, cell] : [row + down, under];
}
