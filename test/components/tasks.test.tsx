import { act, cleanup, fireEvent, screen } from '@testing-library/preact';
import { options } from 'preact';
import { useState } from 'preact/hooks';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { EditorView } from '../../components/tasks/editor-view.tsx';
import { FieldTable } from '../../components/tasks/field-table.tsx';
import { AnswerView } from '../../components/answer-view.tsx';
import { shownAnswer } from '../../lib/extraction/shown-answer.ts';
import { RowButtons } from '../../components/tasks/row-buttons.tsx';
import { TaskEditor } from '../../components/tasks/task-editor.tsx';
import type { StoreDraft } from '../../components/tasks/use-task-draft.ts';
import type { Field, GroupShape } from '../../lib/task/fields/field.ts';
import { fieldIssues } from '../../lib/task/fields/field-issues.ts';
import { defaultParameters } from '../../lib/task/task-parameters.ts';
import type { TaskDefinition } from '../../lib/task/task-definition.ts';
import { defaultSettings } from '../../lib/settings/settings.ts';
import { Translation } from '../../components/translation.ts';
import { english, renderEnglish } from './render.tsx';

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const text = (key: string): Field => ({ kind: 'text', key, isRequired: false });
const group = (...fields: Field[]): GroupShape => ({ kind: 'group', fields, rules: [], isClosed: false });

describe('FieldTable', () => {
  it('moves a field by Alt and an arrow, and adds one after another by Enter', () => {
    const onShape = vi.fn();
    renderEnglish(<Table shape={group(text('a'), text('b'))} onShape={onShape} />);
    const [first] = screen.getAllByRole('textbox', { name: 'Name' });
    if (!first) throw new Error('There is no field.');
    fireEvent.keyDown(first, { key: 'ArrowDown', altKey: true });
    expect(onShape).toHaveBeenLastCalledWith(group(text('b'), text('a')));
    fireEvent.keyDown(first, { key: 'Enter' });
    expect(onShape).toHaveBeenLastCalledWith(group(text('b'), text('a'), text('')));
  });

  /** The table with its state, as its editor holds it. */
  function Table({ shape: first, onShape }: { shape: GroupShape; onShape(shape: GroupShape): void }) {
    const [shape, setShape] = useState(first);
    const put = (changed: GroupShape) => {
      onShape(changed);
      setShape(changed);
    };
    return <FieldTable shape={shape} issues={[]} onShape={put} />;
  }

  /** How many rows something draws. */
  function rowsDrawnBy(change: () => void): number {
    let rows = 0;
    const before = options.diffed;
    options.diffed = (vnode) => {
      if (vnode.type === RowButtons) rows += 1;
      before?.(vnode);
    };
    change();
    if (before) options.diffed = before;
    else delete options.diffed;
    return rows;
  }

  it('draws no other row anew for a key pressed, a field moved, added or removed, however many there are', () => {
    const many = group(...Array.from({ length: 40 }, (_, at) => text(`field${at}`)));
    renderEnglish(<Table shape={many} onShape={vi.fn()} />);
    const third = screen.getByDisplayValue('field2');
    expect(rowsDrawnBy(() => fireEvent.input(third, { target: { value: 'other' } }))).toBe(1);
    expect(third).toHaveProperty('value', 'other');
    const press = (name: string) => () => fireEvent.click(screen.getByRole('button', { name }));
    // Neither is first or last before or after.
    expect(rowsDrawnBy(press('Move other down'))).toBe(0);
    expect(rowsDrawnBy(press('Remove field9'))).toBe(0);
    expect(rowsDrawnBy(press('Undo'))).toBe(1);
    // The new one, and the one that is no longer the last.
    expect(rowsDrawnBy(press('Field'))).toBe(2);
    const keys = [...document.querySelectorAll<HTMLInputElement>('input.key')].map(({ value }) => value);
    expect(keys.slice(2, 4)).toEqual(['field3', 'other']);
    expect(keys.slice(8, 11)).toEqual(['field8', 'field9', 'field10']);
    const places = [...document.querySelectorAll('.field-row')].map((row) => row.getAttribute('data-place'));
    expect(places).toEqual(Array.from({ length: 41 }, (_, at) => String(at)));
  });

  it('keeps the rules of a field open with it, whatever comes before it', () => {
    renderEnglish(<Table shape={group(text('a'), text('b'))} onShape={vi.fn()} />);
    fireEvent.click(screen.getByRole('button', { name: 'Label and rules of b' }));
    fireEvent.keyDown(screen.getByDisplayValue('a'), { key: 'Enter' });
    fireEvent.input(screen.getByRole('textbox', { name: 'Label' }), { target: { value: 'Bee' } });
    expect(document.querySelector('[data-place="2"] .field-rules')).not.toBeNull();
    expect(screen.getByRole('textbox', { name: 'What Bee is' })).toBeTruthy();
  });

  it('takes a removal back into what was typed since, and the loss of another type', () => {
    const onShape = vi.fn();
    const choice: Field = { ...text('b'), kind: 'choice', options: ['x'] };
    renderEnglish(<Table shape={group(text('a'), choice, text('c'))} onShape={onShape} />);
    fireEvent.click(screen.getByRole('button', { name: 'Remove b' }));
    fireEvent.input(screen.getByDisplayValue('a'), { target: { value: 'aa' } });
    expect(screen.getByText('“b” was removed.')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(onShape).toHaveBeenLastCalledWith(group(text('aa'), choice, text('c')));
    expect(document.activeElement).toBe(screen.getByDisplayValue('b'));
    fireEvent.change(screen.getByRole('combobox', { name: 'Type of b' }), { target: { value: 'date' } });
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(onShape).toHaveBeenLastCalledWith(group(text('aa'), choice, text('c')));
  });

  it('moves into a group and out of it by Alt and an arrow, tells where, and drops where it is let go', () => {
    const onShape = vi.fn();
    const inner: Field = {
      ...text('g'),
      kind: 'group',
      fields: [text('x')],
      rules: [],
      isClosed: false,
    };
    renderEnglish(<Table shape={group(inner, text('a'))} onShape={onShape} />);
    fireEvent.keyDown(screen.getByDisplayValue('a'), { key: 'ArrowRight', altKey: true });
    expect(onShape).toHaveBeenLastCalledWith(group({ ...inner, fields: [text('x'), text('a')] }));
    expect(screen.getByText('a is now in g')).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByDisplayValue('a'));
    fireEvent.keyDown(screen.getByDisplayValue('a'), { key: 'ArrowLeft', altKey: true });
    expect(onShape).toHaveBeenLastCalledWith(group(inner, text('a')));
    // The test's document has no handlers of drags, so that Preact listens under the names of its own.
    const drag = (type: string, target: Element) => {
      const name = { drop: 'Drop', dragstart: 'DragStart' }[type] ?? type;
      for (const each of [type, name]) fireEvent(target, new Event(each, { bubbles: true }));
    };
    const dragStart = (place: string) =>
      drag('dragstart', row(place).querySelector('.grip') ?? document.body);
    const row = (place: string) => document.querySelector(`[data-place="${place}"]`) ?? document.body;
    dragStart('1');
    drag('drop', row('0/0'));
    expect(onShape).toHaveBeenLastCalledWith(group({ ...inner, fields: [text('a'), text('x')] }));
    // A group into itself is left where it is.
    dragStart('0');
    const calls = onShape.mock.calls.length;
    drag('drop', row('0/1'));
    expect(onShape).toHaveBeenCalledTimes(calls);
  });

  it('adds, changes and removes rules between fields, and takes that back', () => {
    const onShape = vi.fn();
    const day = (key: string): Field => ({ kind: 'date', key, isRequired: false });
    renderEnglish(<Table shape={group(day('from'), day('to'))} onShape={onShape} />);
    fireEvent.click(screen.getByRole('button', { name: 'Rule' }));
    const rule = { kind: 'order', earlier: 'from', later: 'to' };
    expect(onShape).toHaveBeenLastCalledWith(expect.objectContaining({ rules: [rule] }));
    fireEvent.change(screen.getByRole('combobox', { name: 'Later date' }), { target: { value: 'from' } });
    expect(onShape).toHaveBeenLastCalledWith(
      expect.objectContaining({ rules: [{ ...rule, later: 'from' }] }),
    );
    fireEvent.click(screen.getByRole('button', { name: 'Remove rule 1' }));
    expect(onShape).toHaveBeenLastCalledWith(expect.objectContaining({ rules: [] }));
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    const [name] = screen.getAllByRole('textbox', { name: 'Name' });
    if (!name) throw new Error('There is no field.');
    fireEvent.focus(name);
    fireEvent.input(name, { target: { value: 'start' } });
    fireEvent.blur(name);
    expect(onShape).toHaveBeenLastCalledWith(
      expect.objectContaining({ rules: [{ kind: 'order', earlier: 'start', later: 'start' }] }),
    );
  });

  it('marks what the builder cannot show', () => {
    const kept: Field = { ...text('a'), kept: { default: 'x', examples: ['y'] } };
    renderEnglish(<Table shape={{ ...group(kept), kept: { $defs: {} } }} onShape={vi.fn()} />);
    expect(screen.getByText('Also in its JSON Schema: default, examples')).toBeTruthy();
    expect(screen.getByText(/also says: \$defs/u)).toBeTruthy();
  });

  it('says at a field what is wrong with it', () => {
    const shape = group(text('a'), text('a'));
    renderEnglish(<FieldTable shape={shape} issues={fieldIssues(shape)} onShape={vi.fn()} />);
    const [, second] = screen.getAllByRole('textbox', { name: 'Name' });
    expect(second?.getAttribute('aria-invalid')).toBe('true');
    expect(document.querySelector('[data-place="1"] .fault')?.textContent).toContain('already');
    expect(document.querySelector('[data-place="0"] .fault')).toBeNull();
  });
});

const task = {
  id: 'mine',
  name: 'Mine',
  instructions: '',
  parameters: defaultParameters,
  output: { kind: 'record' as const, schema: { type: 'object', properties: { a: { type: 'string' } } } },
};

describe('TaskEditor', () => {
  const editor = (onStore: StoreDraft, stored: TaskDefinition = task) => (
    <TaskEditor
      stored={{ task: stored }}
      task={stored}
      engines={[]}
      onStore={onStore}
      onSave={vi.fn()}
      sites={null}
      beside={() => null}
    />
  );

  function renderEditor(onStore: StoreDraft) {
    return renderEnglish(editor(onStore));
  }

  const rest = () => act(async () => void (await vi.advanceTimersByTimeAsync(1000)));

  it('keeps what a full store refuses: here, in the next editor, and before the page is closed', async () => {
    vi.useFakeTimers();
    const onStore = vi.fn(async () => false);
    renderEditor(onStore);
    fireEvent.input(screen.getByDisplayValue('Mine'), { target: { value: 'Mine, longer' } });
    await rest();
    expect(screen.getByText(/could not be stored/u)).toBeTruthy();
    const closing = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(closing);
    expect(closing.defaultPrevented).toBe(true);
    cleanup();
    onStore.mockResolvedValue(true);
    renderEditor(onStore);
    expect(screen.getByDisplayValue('Mine, longer')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await rest();
    expect(screen.getByText('Saved')).toBeTruthy();
    const later = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(later);
    expect(later.defaultPrevented).toBe(false);
  });

  it('shows what another page stores, but not over what is typed here or is not right yet', async () => {
    vi.useFakeTimers();
    const onStore = vi.fn(async () => true);
    const { rerender } = renderEditor(onStore);
    const news = (stored: TaskDefinition) =>
      rerender(<Translation.Provider value={english}>{editor(onStore, stored)}</Translation.Provider>);
    news({ ...task, name: 'Theirs' });
    expect(screen.getByDisplayValue('Theirs')).toBeTruthy();
    fireEvent.input(screen.getByDisplayValue('Theirs'), { target: { value: 'Mine again' } });
    news({ ...task, name: 'Theirs too' });
    expect(screen.getByDisplayValue('Mine again')).toBeTruthy();
    await rest();
    expect(onStore).toHaveBeenLastCalledWith(
      expect.anything(),
      expect.objectContaining({ ok: true }),
      expect.objectContaining({ name: 'Theirs' }),
    );
    fireEvent.click(screen.getByRole('button', { name: 'JSON Schema' }));
    fireEvent.input(screen.getByRole('textbox', { name: 'JSON Schema' }), { target: { value: '{"broken' } });
    await rest();
    news({ ...task, name: 'Theirs at last' });
    expect(screen.getByDisplayValue('{"broken')).toBeTruthy();
  });

  it('stores when the keys rest, and at once when the page is left', async () => {
    vi.useFakeTimers();
    const onStore = vi.fn(async () => true);
    renderEditor(onStore);
    const name = screen.getByDisplayValue('Mine');
    const typeName = (value: string) => fireEvent.input(name, { target: { value } });
    typeName('Mi');
    expect(onStore).not.toHaveBeenCalled();
    await act(async () => void (await vi.advanceTimersByTimeAsync(1000)));
    expect(onStore).toHaveBeenCalledTimes(1);
    typeName('Min');
    window.dispatchEvent(new Event('pagehide'));
    expect(onStore).toHaveBeenLastCalledWith(
      expect.anything(),
      expect.objectContaining({ ok: true }),
      expect.objectContaining({ name: 'Mi' }),
    );
    expect(onStore).toHaveBeenCalledTimes(2);
  });

  it('keeps JSON Schema that is broken as it was typed, and says so', async () => {
    vi.useFakeTimers();
    const onStore = vi.fn(async () => true);
    renderEditor(onStore);
    fireEvent.click(screen.getByRole('button', { name: 'JSON Schema' }));
    fireEvent.input(screen.getByRole('textbox', { name: 'JSON Schema' }), { target: { value: '{"type":' } });
    await act(async () => void (await vi.advanceTimersByTimeAsync(1000)));
    expect(onStore).toHaveBeenLastCalledWith(
      { task, text: '{"type":' },
      expect.objectContaining({ ok: false, of: 'text' }),
      task,
    );
    expect(document.querySelector('.save-state')?.textContent).toMatch(/kept as typed/u);
  });
});

describe('EditorView', () => {
  it('opens with what was typed last, where that is no task yet', () => {
    const settings = {
      ...defaultSettings,
      tasks: [JSON.stringify(task)],
      drafts: { mine: JSON.stringify({ task: { ...task, name: 'Mine, half typed' }, text: '{"type":' }) },
    };
    const nothing = () => undefined;
    renderEnglish(
      <EditorView
        {...{ task, settings }}
        trial={{
          run: undefined,
          error: undefined,
          isStarting: false,
          start: async () => undefined,
          stop: nothing,
          answer: nothing,
          clear: nothing,
        }}
        change={async () => true}
        {...{ onSave: nothing, onDuplicate: nothing, onBack: nothing }}
      />,
    );
    expect(screen.getByDisplayValue('Mine, half typed')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'JSON Schema' }));
    expect(screen.getByDisplayValue('{"type":')).toBeTruthy();
    expect(document.querySelector('.save-state')?.textContent).toMatch(/kept as typed/u);
  });
});

describe('AnswerView of one’s own task', () => {
  it('says which fields need an engine that understands pictures', () => {
    const needsVision = ['Items', 'Notes'];
    const record = { fields: [{ key: 'a', label: 'A' }], items: [], needsVision };
    const answer = shownAnswer({ result: { output: { kind: 'record', text: '', record }, tables: [] } });
    if (!answer) throw new Error('no answer');
    renderEnglish(<AnswerView answer={answer} marked={[]} onMark={undefined} />);
    expect(screen.getByText(/2 fields need an engine.*Items.*Notes/u)).toBeTruthy();
    expect(document.querySelector('[data-field="a"]')?.textContent).toBe('Anot found');
  });
});
