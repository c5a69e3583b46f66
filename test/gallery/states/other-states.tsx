import type { ComponentChild } from 'preact';
import { CollectionView } from '../../../components/collection-view.tsx';
import { PagePicker } from '../../../components/page-picker.tsx';
import { PasswordForm } from '../../../components/password-form.tsx';
import { UnlockForm } from '../../../components/unlock-form.tsx';
import { type Collection, newCollection } from '../../../lib/extraction/collection.ts';
import { taskById } from '../../../lib/task/built-in-tasks.ts';
import { record } from '../../fakes/picture-record.ts';
import { type GalleryState, nothing } from '../gallery-state.ts';
import { Screen } from '../screen.tsx';

const empty = newCollection(taskById('receipt'), 0);
const collected = {
  id: '1',
  taskId: 'receipt',
  result: { output: { kind: 'record', text: '', record }, tables: [] },
  removed: [],
} as const;
const editing = {
  at: undefined,
  returnTo: undefined,
  begin: nothing,
  change: nothing,
  leave: nothing,
  undo: nothing,
};

/** What else the popup shows: a collection, pages of a document, questions for a password. */
export const otherStates: readonly GalleryState[] = [
  collection('Collection, empty', empty),
  collection('Collection', { ...empty, runs: [collected, { ...collected, id: '2' }] }),
  collection('Collection, that a picture was not taken into', {
    ...empty,
    runs: [collected],
    missed: { id: '3', why: 'another-task' },
  }),
  pages('Pages of a document', 5, 20),
  pages('Pages of a document, more than can be read', 40, 20),
  popup('Password of a document', <PasswordForm wrong={false} onPassword={nothing} />),
  popup('Password of a document, wrong', <PasswordForm wrong onPassword={nothing} />),
  popup('Passphrase', <UnlockForm onUnlock={async () => undefined} onUnlocked={nothing} />),
];

function collection(name: string, of: Collection): GalleryState {
  return popup(
    name,
    <CollectionView
      collection={of}
      editing={editing}
      copiedPart={undefined}
      copied={false}
      onExported={nothing}
      onCopy={nothing}
      onCopyAs={nothing}
      onSave={nothing}
      onRemove={nothing}
      onEnd={nothing}
      onClip={nothing}
    />,
    'collected',
  );
}

function pages(name: string, pageCount: number, most: number): GalleryState {
  return popup(name, <PagePicker {...{ pageCount, most, draw }} onRead={nothing} />, 'picking');
}

/** A page with some lines on it. */
async function draw(page: number, canvas: HTMLCanvasElement): Promise<void> {
  canvas.width = 100;
  canvas.height = page % 4 === 0 ? 70 : 140;
  const sheet = canvas.getContext('2d');
  if (!sheet) return;
  sheet.fillStyle = '#fff';
  sheet.fillRect(0, 0, canvas.width, canvas.height);
  sheet.fillStyle = '#999';
  for (let y = 12; y < canvas.height - 8; y += 8) sheet.fillRect(12, y, 50 + ((y * page) % 26), 2);
}

function popup(name: string, view: ComponentChild, status = 'failed'): GalleryState {
  return {
    name,
    place: 'popup',
    draw: () => (
      <Screen title="Receipt" status={status} isDeep>
        {status === 'failed' ? <div class="body">{view}</div> : view}
      </Screen>
    ),
  };
}
