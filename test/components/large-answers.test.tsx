import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { type FunctionComponent, options } from 'preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { AnswerRowView } from '../../components/answer-row-view.tsx';
import { AnswerView } from '../../components/answer-view.tsx';
import type { Editing } from '../../components/editing.ts';
import { GridCellView } from '../../components/grid-cell-view.tsx';
import { RecognizedTextView } from '../../components/recognized-text-view.tsx';
import { ShapeView } from '../../components/shape-view.tsx';
import type { ShownAnswer } from '../../lib/extraction/shown-answer.ts';
import { shownAnswer } from '../../lib/extraction/shown-answer.ts';
import type { StructuredAnswer } from '../../lib/task/answer/structured-answer.ts';
import { taskById } from '../../lib/task/built-in-tasks.ts';
import { jsonText } from '../../lib/task/json-text.ts';
import { recognized } from '../fakes/fake-engine.ts';
import { largeRecord, longTable, longText } from '../gallery/extremes.ts';
import { model } from '../gallery/runs.ts';
import { Translation } from '../../components/translation.ts';
import { english, renderEnglish } from './render.tsx';

afterEach(cleanup);

const nothing = () => undefined;
const Editor: FunctionComponent = () => <input class="value-editor" />;
const editingAt = (path?: string): Editing => ({
  at: path === undefined ? undefined : { path, Editor },
  returnTo: undefined,
  begin: nothing,
  change: nothing,
  leave: nothing,
  undo: nothing,
});

function shown(answer: StructuredAnswer): ShownAnswer {
  const found = shownAnswer({ result: { output: { kind: 'answer', text: '', answer }, tables: [] } });
  if (!found) throw new Error('no answer');
  return found;
}

/** How many components of one kind something draws. */
function drawnBy(component: unknown, change: () => void): number {
  const before = options.diffed;
  let count = 0;
  options.diffed = (vnode) => {
    if (vnode.type === component) count += 1;
    before?.(vnode);
  };
  change();
  if (before) options.diffed = before;
  else delete options.diffed;
  return count;
}

describe('a table of 300 rows', () => {
  const [columns = [], ...rows] = longTable;
  const answer = shown({ ...largeRecord, kind: 'table', data: { columns, rows }, values: [], issues: [] });
  const view = (path?: string) => (
    <AnswerView answer={answer} marked={[]} onMark={undefined} editing={editingAt(path)} />
  );

  it('is drawn whole, and a key pressed in it draws the two rows it goes between', () => {
    expect(drawnBy(GridCellView, () => void renderEnglish(view()))).toBe(301 * 6);
    const table = screen.getByRole<HTMLTableElement>('grid');
    const texts = [...table.rows].map((row) => [...row.cells].map((cell) => cell.textContent));
    expect(texts).toEqual(longTable);
    const cell = (row: number) => table.rows[row]?.cells[0] ?? document.body;
    fireEvent.click(cell(150));
    expect(drawnBy(GridCellView, () => fireEvent.keyDown(cell(150), { key: 'ArrowDown' }))).toBe(2 * 6);
    expect(document.activeElement).toBe(cell(151));
  });

  it('draws one row for a cell that is written over', () => {
    const { rerender } = renderEnglish(view());
    const again = () =>
      rerender(<Translation.Provider value={english}>{view('/rows/299/1')}</Translation.Provider>);
    expect(drawnBy(GridCellView, again)).toBe(6);
  });
});

describe('a record of 200 fields', () => {
  const answer = shown(largeRecord);
  const view = (path?: string) => (
    <AnswerView answer={answer} marked={[]} onMark={undefined} editing={editingAt(path)} />
  );

  it('is drawn whole, and draws one of them for a value that is written over', () => {
    const { rerender } = renderEnglish(view());
    const values = [...document.querySelectorAll('.field')].map((field) => [
      field.querySelector('dt')?.textContent,
      field.querySelector('.field-value')?.textContent,
    ]);
    expect(values).toEqual(
      Object.values(largeRecord.data).map((value, at) => [`Field ${at + 1}`, jsonText(value)]),
    );
    const again = () =>
      rerender(<Translation.Provider value={english}>{view('/field199')}</Translation.Provider>);
    // And those whose names begin alike.
    expect(drawnBy(AnswerRowView, again)).toBeLessThanOrEqual(3);
    expect(document.querySelector('[data-field="field199"] .value-editor')).not.toBeNull();
  });
});

describe('a text of 20,000 characters', () => {
  it('is drawn whole, with an element of its own for doubtful words alone', () => {
    const text = longText.replaceAll('\n', ' ');
    expect(text.length).toBeGreaterThan(19_000);
    const read = recognized(text);
    const [words = []] = read.paragraphs.flatMap(({ lines }) => lines.map((line) => line.words));
    const doubted = words.map((word, at) => (at % 100 === 0 ? { ...word, confidence: 0.1 } : word));
    const box = { x: 0, y: 0, width: 10, height: 10 };
    const paragraphs = [{ lines: [{ words: doubted, box, angle: 0 }] }];
    const onMark = vi.fn();
    renderEnglish(
      <RecognizedTextView
        recognized={{ ...read, paragraphs }}
        keepLineBreaks={false}
        marked={[]}
        onMark={onMark}
      />,
    );
    const drawn = document.querySelector('#result-text');
    expect(drawn?.textContent).toBe(text);
    expect(drawn?.querySelectorAll('*')).toHaveLength(Math.ceil(words.length / 100));
    fireEvent.click(drawn?.querySelector('.doubtful:last-of-type') ?? document.body);
    expect(onMark).toHaveBeenCalledTimes(1);
  });

  it('of a model has room for a dozen lines, whatever stands around it; a short one takes what it needs', () => {
    for (const [text, room] of [
      [longText, '220px'],
      ['Harbour Market', ''],
    ] as const) {
      const result = {
        output: { kind: 'text', text },
        recognized: recognized(''),
        tables: [],
        elapsedMs: 1,
        sentBytes: 1,
      } as const;
      renderEnglish(
        <ShapeView
          task={taskById('text')}
          result={{ ...result, model }}
          view="text"
          keepLineBreaks={false}
          marked={[]}
          onMark={undefined}
        />,
      );
      expect(document.querySelector<HTMLElement>('#result-text')?.style.minBlockSize).toBe(room);
      cleanup();
    }
  });
});
