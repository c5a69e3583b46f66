import { cleanup, configure, fireEvent, screen, waitFor } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, describe, expect, it } from 'vitest';
import { CollectionView } from '../../components/collection-view.tsx';
import { useValueEditing } from '../../entrypoints/popup/use-value-editing.ts';
import { type Collection, collect, newCollection, withRunEdits } from '../../lib/extraction/collection.ts';
import type { Extraction } from '../../lib/extraction/extraction.ts';
import { taskById } from '../../lib/task/built-in-tasks.ts';
import { recognized } from '../fakes/fake-engine.ts';
import { record } from '../fakes/picture-record.ts';
import { renderEnglish } from './render.tsx';

// The editor is loaded when it is first needed: on a busy machine not within a second.
configure({ asyncUtilTimeout: 20_000 });

afterEach(cleanup);

const done = {
  id: '1',
  tabId: 1,
  taskId: 'receipt',
  engineId: 'on-device',
  private: false,
  startedAt: 2,
  finishedAt: 3,
  status: 'done',
  result: {
    output: { kind: 'record', text: '', record },
    tables: [],
    recognized: recognized('x'),
    elapsedMs: 1,
    sentBytes: 0,
  },
} as unknown as Extraction;

const nothing = () => undefined;

/** The table of what was collected, as the popup holds it. */
function Table() {
  const [collection, setCollection] = useState<Collection>(
    collect(newCollection(taskById('receipt'), 1), [done]),
  );
  const { editing, said } = useValueEditing({ shown: undefined, collected: collection.runs }, (id, edits) =>
    setCollection((before) => withRunEdits(before, id, edits)),
  );
  return (
    <>
      <p id="said">{said}</p>
      <CollectionView
        collection={collection}
        editing={editing}
        copied={false}
        copiedPart={undefined}
        onExported={nothing}
        onCopy={nothing}
        onCopyAs={nothing}
        onSave={nothing}
        onRemove={nothing}
        onEnd={nothing}
        onClip={nothing}
      />
    </>
  );
}

describe('writing over a collected value', () => {
  it('takes it by the keys, tells it, and the keys go back to its cell', async () => {
    renderEnglish(<Table />);
    const cell = () => screen.getAllByRole('gridcell', { name: 'Harbour Market' })[0] ?? document.body;
    fireEvent.click(screen.getAllByText('Harbour Market')[0] ?? document.body);
    fireEvent.keyDown(screen.getAllByText('Harbour Market')[0] ?? document.body, { key: 'F2' });
    const editor = await waitFor(
      () => screen.getAllByLabelText<HTMLInputElement>('New value of the cell')[0],
    );
    if (!editor) throw new Error('no editor');
    expect(document.activeElement).toBe(editor);
    fireEvent.input(editor, { target: { value: 'Bay Market' } });
    fireEvent.keyDown(editor, { key: 'Enter' });
    await waitFor(() => expect(screen.getAllByText('Bay Market')).toHaveLength(2));
    expect(document.querySelector('#said')?.textContent).toBe('Changed to Bay Market.');
    expect(document.querySelector('.value-editor')).toBeNull();
    expect(document.activeElement?.textContent).toBe('Bay Market');
    expect(cell).toThrow();
  });
});
