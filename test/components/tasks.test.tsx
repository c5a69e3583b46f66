import { act, cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { FieldTable } from '../../components/tasks/field-table.tsx';
import { FieldsView } from '../../components/fields-view.tsx';
import { TaskEditor } from '../../components/tasks/task-editor.tsx';
import type { StoreDraft } from '../../components/tasks/use-task-draft.ts';
import type { Field, GroupShape } from '../../lib/task/fields/field.ts';
import { fieldIssues } from '../../lib/task/fields/field-issues.ts';
import { defaultParameters } from '../../lib/task/task-parameters.ts';
import { renderEnglish } from './render.tsx';

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const text = (key: string): Field => ({ kind: 'text', key, isRequired: false });
const group = (...fields: Field[]): GroupShape => ({ kind: 'group', fields, rules: [], isClosed: false });

describe('FieldTable', () => {
  it('moves a field by Alt and an arrow, and adds one after another by Enter', () => {
    const onShape = vi.fn();
    renderEnglish(<FieldTable shape={group(text('a'), text('b'))} issues={[]} onShape={onShape} />);
    const [first] = screen.getAllByRole('textbox', { name: 'Name' });
    if (!first) throw new Error('There is no field.');
    fireEvent.keyDown(first, { key: 'ArrowDown', altKey: true });
    expect(onShape).toHaveBeenLastCalledWith(group(text('b'), text('a')));
    fireEvent.keyDown(first, { key: 'Enter' });
    expect(onShape).toHaveBeenLastCalledWith(group(text('b'), text(''), text('a')));
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

describe('TaskEditor', () => {
  const task = {
    id: 'mine',
    name: 'Mine',
    instructions: '',
    parameters: defaultParameters,
    output: { kind: 'record' as const, schema: { type: 'object', properties: { a: { type: 'string' } } } },
  };

  function renderEditor(onStore: StoreDraft) {
    renderEnglish(
      <TaskEditor
        stored={{ task }}
        task={task}
        engines={[]}
        onStore={onStore}
        onSave={vi.fn()}
        sites={null}
        beside={() => null}
      />,
    );
  }

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

describe('FieldsView of one’s own task', () => {
  it('says which fields need an engine that understands pictures', () => {
    const needsVision = ['Items', 'Notes'];
    renderEnglish(
      <FieldsView
        record={{ fields: [{ key: 'a', label: 'A' }], items: [], needsVision }}
        marked={[]}
        onMark={undefined}
      />,
    );
    expect(screen.getByText(/2 fields need an engine.*Items.*Notes/u)).toBeTruthy();
    expect(document.querySelector('[data-field="a"]')?.textContent).toBe('Anot found');
  });
});
