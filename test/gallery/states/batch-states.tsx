import type { ComponentChild } from 'preact';
import { BatchView } from '../../../components/batch/batch-view.tsx';
import { ChooseView } from '../../../components/batch/choose-view.tsx';
import { ConfirmView } from '../../../components/batch/confirm-view.tsx';
import { PictureDialog } from '../../../components/batch/picture-dialog.tsx';
import { PicturePicker } from '../../../components/batch/picture-picker.tsx';
import type { Batch, BatchRow, RowState } from '../../../lib/batch/batch.ts';
import { record } from '../../fakes/picture-record.ts';
import { type GalleryState, nothing } from '../gallery-state.ts';
import { receipt } from '../runs.ts';
import { Screen } from '../screen.tsx';

const batch: Batch = {
  id: 'a',
  taskId: 'receipt',
  engineId: 'one',
  limits: { start: 2, ceiling: 2 },
  addresses: ['https://api.openai.com/v1/'],
  private: false,
  startedAt: 0,
  status: 'running',
  activeMs: 30_000,
};
const done: RowState = {
  status: 'done',
  elapsedMs: 2431,
  reading: {
    result: { output: { kind: 'record', text: '', record }, tables: [] },
    codes: [],
    notes: [],
    cost: { dollars: 0.0004 },
    width: receipt.width,
    height: receipt.height,
    hash: 'a',
  },
};
const rows = rowsOf([
  done,
  done,
  { status: 'failed', error: { code: 'image-damaged' } },
  { status: 'reading' },
  { status: 'waiting' },
]);
const editing = {
  at: undefined,
  returnTo: undefined,
  begin: nothing,
  change: nothing,
  leave: nothing,
  undo: nothing,
};
const pictures = Array.from({ length: 40 }, (_, at) => ({
  picked: at + 1,
  frameId: 0,
  name: at % 3 === 0 ? '' : `A picture of the harbour, number ${at + 1}`,
  width: 1600,
  height: 1200,
  place: String(at % 2),
}));

/** The page of many pictures. */
export const batchStates: readonly GalleryState[] = [
  page(
    'Many pictures, none yet',
    <div class="stage">
      <ChooseView onFiles={nothing} onFolder={nothing} />
    </div>,
  ),
  confirm('Many pictures, to be read on this device', {}),
  confirm('Many pictures, to be sent', { hosts: ['api.openai.com'], model: 'gpt-mini', replaces: true }),
  confirm('Many pictures, to be sent to several, refused', {
    hosts: ['localhost:11434', 'vision.my-company.example:8443'],
    model: 'qwen-vl:7b',
    refusal: 'Another batch is under way.',
  }),
  page(
    'Pictures of a page',
    <PicturePicker
      pictures={pictures}
      isLoading={false}
      shutFrames={1}
      onStop={nothing}
      draw={async (picked) => picked.map(() => null)}
      onPicked={nothing}
      onLoadMore={nothing}
      onCancel={nothing}
    />,
  ),
  table('Batch, under way', batch),
  table('Batch, paused by a failure', { ...batch, status: 'paused', why: { code: 'rate-limited' } }),
  table('Batch, the memory for it full', { ...batch, status: 'paused', isMemoryFull: true }),
  table('Batch of a private window', { ...batch, private: true }),
  table('Batch, stopped, its files gone', { ...batch, status: 'stopped' }, rows, 2),
  table('Batch, finished', { ...batch, status: 'finished' }, rowsOf([done, done])),
  table('Batch of 1,000 pictures', batch, rowsOf(Array.from({ length: 1000 }, () => done))),
  picture('Picture of a row', 'shown'),
  picture('Picture of a row, its value looked for', 'looking'),
  picture('Picture of a row, gone', 'gone'),
];

function rowsOf(states: readonly RowState[]): BatchRow[] {
  return states.map((state, at) => ({
    ...state,
    at,
    name: `Receipts of the harbour/IMG_2026${at + 1}.jpg`,
    source: { kind: 'file', bytes: 84_200, modifiedAt: 0, ...(at === 1 && { page: { at: 3, of: 12 } }) },
    timesSent: 1,
  }));
}

function confirm(name: string, props: Partial<Parameters<typeof ConfirmView>[0]>): GalleryState {
  const isSent = props.hosts !== undefined;
  return page(
    name,
    <div class="stage">
      <ConfirmView
        count={1200}
        hosts={[]}
        model=""
        estimate={{
          limits: batch.limits,
          ...(isSent ? { tokens: 2_400_000, dollars: 0.48 } : { ms: 3_000_000 }),
        }}
        refusal={undefined}
        replaces={false}
        onStart={nothing}
        {...props}
      >
        {undefined}
      </ConfirmView>
    </div>,
  );
}

function table(name: string, of: Batch, shown: readonly BatchRow[] = rows, missing = 0): GalleryState {
  return page(
    name,
    <BatchView
      batch={of}
      rows={shown}
      editing={editing}
      missing={missing}
      copied={false}
      onControl={nothing}
      onRetry={nothing}
      onCopy={nothing}
      onSave={nothing}
      onShow={nothing}
      onChooseSame={nothing}
      onNew={nothing}
    />,
  );
}

function picture(name: string, state: 'shown' | 'looking' | 'gone'): GalleryState {
  const shown = {
    name: 'Receipts of the harbour/IMG_20261.jpg',
    state,
    boxes: state === 'shown' ? [{ x: 20, y: 20, width: 120, height: 20 }] : [],
    ...(state !== 'gone' && { url: receipt.url }),
  };
  return page(name, <PictureDialog shown={shown} onClose={nothing} />);
}

function page(name: string, view: ComponentChild): GalleryState {
  return {
    name,
    place: 'batch',
    draw: () => (
      <Screen title="Many pictures" status="running">
        {view}
      </Screen>
    ),
  };
}
