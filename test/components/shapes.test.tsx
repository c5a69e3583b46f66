import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { AnswerView } from '../../components/answer-view.tsx';
import { ResultView } from '../../components/result-view.tsx';
import { TablesView } from '../../components/tables-view.tsx';
import { TaskSelect } from '../../components/task-select.tsx';
import { shownAnswer } from '../../lib/extraction/shown-answer.ts';
import type { Extraction } from '../../lib/extraction/extraction.ts';
import { builtInTasks } from '../../lib/task/built-in-tasks.ts';
import type { TaskId } from '../../lib/task/task.ts';
import { recognized } from '../fakes/fake-engine.ts';
import { record } from '../fakes/picture-record.ts';
import { plainTable } from '../unit/export/make-table.ts';
import { readingChoices } from '../fakes/reading-choices.ts';
import { renderEnglish } from './render.tsx';

afterEach(cleanup);

const answer = shownAnswer({ result: { output: { kind: 'record', text: '', record }, tables: [] } });
if (!answer) throw new Error('no answer');

describe('AnswerView', () => {
  it('shows each value and lights up its place, and puts it out again', () => {
    const onMark = vi.fn();
    const total = record.fields[3]?.value;
    const button = () => screen.getByRole('button', { name: 'Total: 22.99 GBP, show it in the picture' });
    const { unmount } = renderEnglish(<AnswerView answer={answer} marked={[]} onMark={onMark} />);
    fireEvent.click(button());
    expect(onMark).toHaveBeenLastCalledWith([total?.box]);
    unmount();
    renderEnglish(<AnswerView answer={answer} marked={total ? [total.box] : []} onMark={onMark} />);
    expect(button().getAttribute('aria-pressed')).toBe('true');
    fireEvent.click(button());
    expect(onMark).toHaveBeenLastCalledWith([]);
  });

  it('says what is to be checked, what has two meanings, and what was not found', () => {
    renderEnglish(<AnswerView answer={answer} marked={[]} onMark={undefined} />);
    expect(screen.queryByRole('button')).toBeNull();
    const row = (key: string) => document.querySelector(`[data-field="${key}"]`)?.textContent;
    expect(row('date')).toBe('Date2026-04-03 or 2026-03-04Check');
    expect(row('time')).toBe('Time17:42Check');
    expect(row('merchant')).toBe('MerchantHarbour Market');
    expect(row('tax')).toBe('Taxnot found');
    expect(screen.getByRole('grid', { name: 'Items' }).textContent).toContain('Soap23.90');
  });
});

describe('TablesView', () => {
  const table = plainTable(['Item', 'Price'], ['Milk', '1.65']);

  it('is one stop of the Tab key, and goes from cell to cell by the arrow keys', () => {
    const onMark = vi.fn();
    renderEnglish(<TablesView tables={[table]} marked={[]} onMark={onMark} />);
    const stops = () => [...document.querySelectorAll<HTMLElement>('[tabindex="0"]')];
    expect(stops().map((each) => each.textContent)).toEqual(['Item']);
    stops()[0]?.focus();
    for (const key of ['ArrowDown', 'ArrowRight', 'ArrowRight', 'ArrowDown']) {
      fireEvent.keyDown(document.activeElement ?? document.body, { key });
    }
    expect(document.activeElement?.textContent).toBe('1.65');
    expect(stops().map((each) => each.textContent)).toEqual(['1.65']);
    expect(onMark).toHaveBeenLastCalledWith([table.rows[1]?.[1]?.box]);
  });

  it('numbers several', () => {
    renderEnglish(<TablesView tables={[table, table]} marked={[]} onMark={undefined} />);
    expect(screen.getByRole('grid', { name: 'Table 2 of 2' })).toBeTruthy();
  });
});

describe('ResultView of a task', () => {
  const show = (taskId: TaskId, output: object, tables = [plainTable(['a', 'b'])]) => {
    const onView = vi.fn();
    const result = { output, recognized: recognized('x'), tables, elapsedMs: 1, sentBytes: 0 };
    const extraction = {
      id: '1',
      tabId: 1,
      taskId,
      engineId: 'on-device',
      startedAt: 0,
      private: false,
      status: 'done',
      finishedAt: 1,
      result,
    } as Extract<Extraction, { status: 'done' }>;
    renderEnglish(
      <ResultView
        extraction={extraction}
        result={extraction.result}
        pictureUrl="blob:x"
        view={output === text ? 'text' : 'fields'}
        onView={onView}
        copied={false}
        copiedPart={undefined}
        {...{ onCopy: vi.fn(), onCopyPart: vi.fn(), onCopyAs: vi.fn(), onSave: vi.fn(), onDismiss: vi.fn() }}
        onReadOriginal={vi.fn()}
        {...readingChoices}
      />,
    );
    return onView;
  };
  const text = { kind: 'text', text: 'x' };

  it('turns from view to view, and copies what is shown', () => {
    const onView = show('receipt', { kind: 'record', text: 'x', record });
    expect(screen.getAllByRole('radio').map((each) => each.closest('label')?.textContent)).toEqual([
      'Fields',
      'Table',
      'Text',
    ]);
    fireEvent.click(screen.getByLabelText('Text'));
    expect(onView).toHaveBeenCalledWith('text');
    expect(screen.getByRole('button', { name: 'Copy fields' })).toBeTruthy();
    expect(screen.getByText('Table (.csv)')).toBeTruthy();
  });

  it('says that there is no table, or no field, and saves none', () => {
    show('table', text, []);
    expect(screen.getByText('No table was found. Here is the text.')).toBeTruthy();
    expect(screen.queryByText('Table (.csv)')).toBeNull();
    expect(screen.queryByRole('radio')).toBeNull();
    cleanup();
    show('receipt', text, []);
    expect(screen.getByText('No fields were found for “Receipt”. Here is the text.')).toBeTruthy();
    cleanup();
    show('text', text, []);
    expect(document.querySelector('.missing-shape')).toBeNull();
  });

  it('says that the letters are small', () => {
    show('text', text, []);
    expect(screen.getByText(/The letters are small \(10 pixels\)/u)).toBeTruthy();
  });
});

describe('TaskSelect', () => {
  it('has a name, the choice, and tells another', () => {
    const onTask = vi.fn();
    renderEnglish(<TaskSelect tasks={builtInTasks} taskId="form" onTask={onTask} />);
    const select = screen.getByLabelText<HTMLSelectElement>('Read as');
    expect(select.value).toBe('form');
    fireEvent.change(select, { target: { value: 'receipt' } });
    expect(onTask).toHaveBeenCalledWith('receipt');
  });
});
