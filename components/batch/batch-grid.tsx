import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { ColumnTotal } from '../../lib/batch/column-totals.ts';
import { valueText } from '../../lib/export/value-text.ts';
import type { Translate } from '../../lib/message-key.ts';
import { CellNote } from '../cell-note.tsx';
import { type Editing, editingKey } from '../editing.ts';
import { figureColumns, isFigure } from '../figure-columns.ts';
import { GridCellView } from '../grid-cell-view.tsx';
import { useTranslate } from '../translation.ts';
import { BatchRowHead } from './batch-row-head.tsx';
import type { BatchLine, BatchTable, NoteFacts } from './batch-table.ts';
import { useTurning } from './use-turning.ts';
import { useWindow } from './use-window.ts';

/** Of a line, in CSS px: all are of one height, so that thousands need not be drawn. The style sheet says the same. */
const lineHeight = 36;

interface BatchGridProps {
  readonly table: BatchTable;
  readonly editing: Editing;
  onRetry(row: number): void;
  /** Shows a row's picture, with the place of a value where one is named. */
  onShow(row: number, path?: string): void;
}

const steps: Readonly<Record<string, readonly [lines: number, cells: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  PageUp: [-15, 0],
  PageDown: [15, 0],
};

/**
 * The rows of a batch, each with what became of it and its values. Only lines in view are drawn. The values are one stop of
 * the Tab key; arrow keys go from cell to cell, Enter writes over, a double click on a picture's name shows it.
 */
export function BatchGrid({ table, editing, onRetry, onShow }: BatchGridProps) {
  const t = useTranslate();
  const { heads, lines, totals } = table;
  const scroller = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState<readonly [line: number, cell: number]>([0, 0]);
  const wantsFocus = useRef(false);
  const { from, to } = useWindow(scroller, { count: lines.length, lineHeight });
  useTurning(scroller, lines);
  const figures = useMemo(() => figureColumns(lines.slice(0, 200).map(({ cells }) => cells)), [lines]);
  const { returnTo } = editing;
  useEffect(() => {
    if (!wantsFocus.current && returnTo === undefined) return;
    wantsFocus.current = false;
    scroller.current?.querySelector<HTMLElement>('[data-current] [tabindex="0"]')?.focus();
  }, [current, returnTo]);
  const chosen = lines[current[0]]?.cells[current[1]];
  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.target instanceof HTMLTableCellElement)) return;
    const key = editingKey(event);
    if (key && chosen?.path !== undefined) {
      event.preventDefault();
      if (key === 'begin') editing.begin(chosen.path);
      else if (chosen.original !== undefined) editing.undo(chosen.path);
      return;
    }
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    const line = neighbour(lines, current[0], step[0]);
    const last = (lines[line]?.cells.length ?? 1) - 1;
    wantsFocus.current = true;
    setCurrent([line, Math.max(0, Math.min(last, current[1] + step[1]))]);
    scroller.current?.scrollTo({ top: nearest(scroller.current, line) });
  };
  return (
    <>
      <div class="batch-grid" ref={scroller} onKeyDown={onKeyDown}>
        <table role="grid" aria-label={t('batchTable')} aria-rowcount={lines.length + 1}>
          <thead>
            <tr>
              <th scope="col">{t('batchPicture')}</th>
              <th scope="col">{t('batchState')}</th>
              {heads.map((head) => (
                <th key={head.column} scope="col" class={figures.has(head.column) ? 'figure' : ''}>
                  {head.text}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {from > 0 && <tr aria-hidden="true" style={{ blockSize: `${from * lineHeight}px` }} />}
            {lines.slice(from, to).map((line, index) => (
              <LineView
                key={from + index}
                line={line}
                at={from + index}
                width={heads.length}
                current={current[0] === from + index ? current[1] : undefined}
                facts={table.facts}
                editing={editing}
                onRetry={onRetry}
                onShow={onShow}
                onChoose={(column) => setCurrent([from + index, column])}
              />
            ))}
            {to < lines.length && (
              <tr aria-hidden="true" style={{ blockSize: `${(lines.length - to) * lineHeight}px` }} />
            )}
          </tbody>
          {totals.size > 0 && <Totals table={table} />}
        </table>
      </div>
      {chosen && (
        <div class="batch-chosen">
          <CellNote cell={chosen} editing={editing} />
          {chosen.path !== undefined && (
            <button
              type="button"
              class="small"
              onClick={() => onShow(lines[current[0]]?.row.at ?? 0, chosen.path)}
            >
              {t('batchShowValue')}
            </button>
          )}
        </div>
      )}
    </>
  );
}

interface LineViewProps extends Pick<BatchGridProps, 'editing' | 'onRetry' | 'onShow'> {
  readonly facts: NoteFacts;
  readonly line: BatchLine;
  readonly at: number;
  /** How many columns of values there are. */
  readonly width: number;
  /** The cell that the keys are on; undefined where they are elsewhere. */
  readonly current: number | undefined;
  onChoose(column: number): void;
}

/** One line: its picture where it is the first of it, and its values. */
function LineView({ line, at, width, current, editing, onChoose, ...props }: LineViewProps) {
  const { row, isFirst, cells } = line;
  return (
    <tr
      class={isFirst ? `line ${row.status}` : 'line more'}
      aria-rowindex={at + 2}
      {...(current !== undefined && { 'data-current': '' })}
    >
      <BatchRowHead
        row={row}
        isFirst={isFirst}
        facts={props.facts}
        onRetry={() => props.onRetry(row.at)}
        onShow={() => props.onShow(row.at)}
      />
      {cells.map((cell, column) => (
        <GridCellView
          key={cell.column}
          cell={cell}
          isRight={isFigure(cell.text)}
          isCurrent={current === column}
          isChosen={current === column}
          isPlaced={false}
          editing={editing}
          onChoose={() => onChoose(column)}
        />
      ))}
      {cells.length === 0 && width > 0 && <td colSpan={width} />}
    </tr>
  );
}

/** The sums under the columns of figures. */
function Totals({ table: { heads, totals } }: { readonly table: BatchTable }) {
  const t = useTranslate();
  return (
    <tfoot>
      <tr>
        <th scope="row" colSpan={2}>
          {t('batchTotals')}
        </th>
        {heads.map((_, column) => (
          <td key={column} class="figure" dir="auto">
            {totalText(totals.get(column), t)}
          </td>
        ))}
      </tr>
    </tfoot>
  );
}

/** The sums of a column, and how many of its values are not in them. */
function totalText(total: ColumnTotal | undefined, t: Translate): string {
  if (!total) return '';
  const sums = [...total.sums].map(([currency, value]) =>
    currency === '' ? valueText(value) : valueText({ value, currency }),
  );
  const sum = new Intl.ListFormat(undefined, { type: 'unit' }).format(sums);
  return total.strays === 0 ? sum : t('batchTotalPartly', sum, String(total.strays));
}

/** The line that a key goes to, past those without values; the same one at the table's end. */
function neighbour(lines: BatchTable['lines'], line: number, by: number): number {
  if (by === 0) return line;
  const towards = Math.sign(by);
  let next = Math.max(0, Math.min(lines.length - 1, line + by));
  while (lines[next] && lines[next]?.cells.length === 0) next += towards;
  return lines[next] ? next : line;
}

/** Where the view has to be for a line to be in it, in CSS px. */
function nearest({ scrollTop, clientHeight }: HTMLElement, line: number): number {
  const top = line * lineHeight;
  const most = top - clientHeight + 4 * lineHeight;
  return Math.min(top, Math.max(scrollTop, most));
}
