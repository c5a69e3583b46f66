import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { h } from 'preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { AnswerView } from '../../components/answer-view.tsx';
import { CollectionView } from '../../components/collection-view.tsx';
import type { Editing } from '../../components/editing.ts';
import { TablesView } from '../../components/tables-view.tsx';
import { ValueEditor } from '../../components/value-editor.tsx';
import { collect, newCollection } from '../../lib/extraction/collection.ts';
import type { Extraction } from '../../lib/extraction/extraction.ts';
import { withEdit } from '../../lib/extraction/judged-edits.ts';
import { shownAnswer } from '../../lib/extraction/shown-answer.ts';
import { taskById } from '../../lib/task/built-in-tasks.ts';
import { recognized } from '../fakes/fake-engine.ts';
import { record } from '../fakes/picture-record.ts';
import { plainTable } from '../unit/export/make-table.ts';
import { renderEnglish } from './render.tsx';

afterEach(cleanup);

const run = {
  taskId: 'receipt',
  result: { output: { kind: 'record', text: '', record }, tables: [] },
} as const;

function editing(more: Pick<Partial<Editing>, 'at'> = {}) {
  return {
    at: undefined,
    returnTo: undefined,
    begin: vi.fn(),
    change: vi.fn(),
    leave: vi.fn(),
    undo: vi.fn(),
    ...more,
  };
}

function show(on: Editing, edits = withEdit(run, '/time', 'noon')) {
  const answer = shownAnswer({ ...run, edits });
  if (!answer) throw new Error('no answer');
  return renderEnglish(<AnswerView answer={answer} marked={[]} onMark={undefined} editing={on} />);
}

describe('a value', () => {
  it('is written over by a click or a key, a missing one too, and put back', () => {
    const on = editing();
    show(on);
    fireEvent.click(screen.getByRole('button', { name: 'Tax: not found, change it' }));
    fireEvent.keyDown(screen.getByRole('button', { name: 'Total: 22.99 GBP, change it' }), { key: 'F2' });
    fireEvent.keyDown(screen.getByRole('button', { name: 'Merchant: Harbour Market, change it' }), {
      key: 'Enter',
    });
    expect(on.begin.mock.calls.flat()).toEqual(['/tax', '/total', '/merchant']);
    expect(document.querySelector('[data-field="time"]')?.textContent).toContain(
      'noonIs not a time.Was 17:42',
    );
    fireEvent.click(screen.getByRole('button', { name: 'Put back what was read for Time' }));
    expect(on.undo).toHaveBeenCalledWith('/time');
  });

  it('has its editor in its place', () => {
    show(
      editing({
        at: { path: '/total', Editor: (props) => h(ValueEditor, { ...props, shape: { kind: 'amount' } }) },
      }),
    );
    expect(screen.getByLabelText<HTMLInputElement>('Total').value).toBe('22.99 GBP');
  });
});

describe('a cell', () => {
  it('is written over by a double click, Enter or F2, and its fault is said', () => {
    const on = editing();
    renderEnglish(
      <TablesView tables={[plainTable(['a', 'b'])]} marked={[]} onMark={undefined} editing={on} />,
    );
    const cell = screen.getByText('b');
    fireEvent.click(cell);
    fireEvent.keyDown(cell, { key: 'Enter' });
    fireEvent.dblClick(cell);
    expect(on.begin.mock.calls.flat()).toEqual(['table/0/0/1', 'table/0/0/1']);
  });
});

describe('ValueEditor', () => {
  const edit = (shape: Parameters<typeof ValueEditor>[0]['shape'], text: string) => {
    const on = { onChange: vi.fn(), onLeave: vi.fn() };
    renderEnglish(<ValueEditor shape={shape} path="/a" label="A" text={text} {...on} />);
    return on;
  };
  const write = (value: string) => {
    fireEvent.input(screen.getByLabelText('A'), { target: { value } });
  };

  it('takes what was typed with Enter, also when it is left', () => {
    const on = edit({ kind: 'date' }, '2026-01-31');
    write('soon');
    fireEvent.keyDown(screen.getByLabelText('A'), { key: 'Enter' });
    fireEvent.blur(screen.getByLabelText('A'));
    expect(on.onChange.mock.calls).toEqual([['soon']]);
    cleanup();
    const left = edit(undefined, 'x');
    write('y');
    fireEvent.blur(screen.getByLabelText('A'));
    expect(left.onChange).toHaveBeenCalledWith('y');
  });

  it('leaves with Esc, which nobody else hears, and without a change', () => {
    const heard = vi.fn();
    document.addEventListener('keydown', heard);
    const on = edit(undefined, 'x');
    write('y');
    fireEvent.keyDown(screen.getByLabelText('A'), { key: 'Escape' });
    expect([on.onLeave.mock.calls.length, on.onChange.mock.calls.length, heard.mock.calls.length]).toEqual([
      1, 0, 0,
    ]);
    document.removeEventListener('keydown', heard);
  });

  it('offers a choice where there is one', () => {
    edit({ kind: 'choice', options: ['red', 'blue'] }, 'green');
    expect(screen.getAllByRole('option').map((each) => each.textContent)).toEqual([
      'green',
      'red',
      'blue',
      '–',
    ]);
    cleanup();
    edit({ kind: 'yes-no' }, 'Yes');
    expect(screen.getByLabelText<HTMLSelectElement>('A').value).toBe('true');
  });
});

describe('CollectionView', () => {
  const done = {
    id: '1',
    tabId: 1,
    taskId: 'receipt',
    engineId: 'on-device',
    private: false,
    startedAt: 2,
    finishedAt: 3,
    status: 'done',
    result: { ...run.result, recognized: recognized('x'), elapsedMs: 1, sentBytes: 0 },
  } as unknown as Extraction;
  const collection = collect(newCollection(taskById('receipt'), 1), [done]);

  it('has a row for each entry of a list, or one, tells what leaves, and removes', () => {
    const on = {
      onExported: vi.fn(),
      onCopy: vi.fn(),
      onCopyAs: vi.fn(),
      onSave: vi.fn(),
      onRemove: vi.fn(),
      onEnd: vi.fn(),
      onClip: vi.fn(),
    };
    renderEnglish(
      <CollectionView
        collection={collection}
        editing={editing()}
        copied={false}
        copiedPart={undefined}
        {...on}
      />,
    );
    expect(screen.getByRole('status').textContent).toBe('2 rows');
    expect(screen.getAllByRole('row')[1]?.textContent).toBe(
      'Harbour Market2026-04-0317:4222.99 GBPSoap23.90',
    );
    expect(on.onExported).toHaveBeenCalledTimes(1);
    fireEvent.click(screen.getByRole('button', { name: 'Remove row 2' }));
    expect(on.onRemove).toHaveBeenCalledWith('1', 1);
    fireEvent.click(screen.getByLabelText('A row for each entry of a list'));
    expect(screen.getByRole('status').textContent).toBe('1 row');
    expect(on.onExported.mock.calls.at(-1)?.[0]?.json).toHaveLength(1);
  });
});
