import type { ComponentChild } from 'preact';
import { CollectBar } from '../../../components/collect-bar.tsx';
import { ReadyView } from '../../../components/ready-view.tsx';
import { SessionList } from '../../../components/session-list.tsx';
import { UndoRemoval } from '../../../components/undo-removal.tsx';
import { newCollection } from '../../../lib/extraction/collection.ts';
import type { Extraction } from '../../../lib/extraction/extraction.ts';
import { builtInTasks, taskById } from '../../../lib/task/built-in-tasks.ts';
import { record } from '../../fakes/picture-record.ts';
import { type GalleryState, nothing } from '../gallery-state.ts';
import { resultOf, run } from '../runs.ts';
import { Screen } from '../screen.tsx';

const now = 600_000;
const session: readonly Extraction[] = [
  {
    ...run('receipt', { status: 'done', result: resultOf({ kind: 'record', text: '', record }) }),
    id: '1',
    finishedAt: now - 120_000,
  },
  {
    ...run('text', {
      status: 'done',
      result: resultOf({
        kind: 'text',
        text: 'Readable structured text that is far too long for one line of it',
      }),
    }),
    id: '2',
    finishedAt: now - 540_000,
  },
  {
    ...run('text', {
      status: 'failed',
      error: { code: 'image-damaged' },
    }),
    id: '3',
    place: { batch: 'a', at: 2, of: 12 },
    finishedAt: now - 1000,
  },
];

const props = {
  shortcut: 'Alt+Shift+S',
  repeatShortcut: 'Alt+Shift+D',
  taskId: 'receipt',
  tasks: builtInTasks,
  onTask: nothing,
  language: 'auto',
  ownLanguages: ['en', 'de'],
  onLanguage: nothing,
  onClip: nothing,
  onRepeat: undefined,
  onWholeView: nothing,
  onPaste: nothing,
  onOpen: nothing,
  onMany: nothing,
  onClear: nothing,
} as const;

const sessionList = <SessionList session={session} now={now} onShow={nothing} />;

const collection = newCollection(taskById('receipt'), 0);

/** The popup before anything is read. */
export const readyStates: readonly GalleryState[] = [
  ready('Ready', <ReadyView {...props} sessionList={undefined} />),
  ready(
    'Ready, with shortcuts that nobody set',
    <ReadyView {...props} shortcut="" sessionList={undefined} />,
  ),
  ready(
    'Ready, with this session and a last region',
    <ReadyView {...props} sessionList={sessionList} onRepeat={nothing}>
      <CollectBar collection={undefined} onStart={nothing} onShow={nothing} />
    </ReadyView>,
  ),
  ready(
    'Ready, collecting',
    <>
      <UndoRemoval collection={{}} canUndo onUndo={nothing} />
      <ReadyView {...props} sessionList={sessionList}>
        <CollectBar collection={collection} onStart={nothing} onShow={nothing} />
      </ReadyView>
    </>,
  ),
];

function ready(name: string, view: ComponentChild): GalleryState {
  return {
    name,
    place: 'popup',
    draw: () => (
      <Screen title="Fieldshot" status="ready">
        {view}
      </Screen>
    ),
  };
}
