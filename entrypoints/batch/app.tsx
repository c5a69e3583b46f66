import { useEffect, useMemo, useState } from 'preact/hooks';
import { BatchView } from '@/components/batch/batch-view';
import { PictureDialog } from '@/components/batch/picture-dialog';
import { Header } from '@/components/header';
import { useTranslate } from '@/components/translation';
import { useCopy } from '@/components/use-copy';
import { useEditing } from '@/components/use-editing';
import { matchFiles } from '@/lib/batch/match-files';
import { copiedResult } from '@/lib/export/copied-result';
import { sendRequest } from '@/lib/messaging/send-request';
import { openSettings } from '@/lib/webext/open-settings';
import { chooseFiles } from './choose-files';
import { ChooseStage } from './choose-stage';
import type { GivenPicture } from './given-picture';
import { saveTable } from './save-table';
import { sendEdits } from './send-edits';
import { useBatch } from './use-batch';
import { useChoices } from './use-choices';
import { useDrop } from './use-drop';
import { picturesOf, useGiven } from './use-given';
import { useShownPicture } from './use-shown-picture';

/** Many pictures: chosen, confirmed, read in the background, and shown as one table. */
export function App() {
  const t = useTranslate();
  const { isKnown, batch, rows, hold, refresh } = useBatch();
  const given = useGiven();
  const choices = useChoices();
  const [isChoosing, setChoosing] = useState(false);
  const [notice, setNotice] = useState('');
  const [held, setHeld] = useState<ReadonlyMap<number, GivenPicture>>(new Map());
  const { copied, copy } = useCopy(() => setNotice(t('copyFailed')));
  const picture = useShownPicture();
  const stage = !isKnown ? 'loading' : batch && !isChoosing ? batch.status : 'choosing';
  const { editing, said } = useEditing({
    find: (path) => {
      const gap = path.indexOf(' ');
      const row = rows[Number(path.slice(0, gap))];
      if (row?.status !== 'done' || !batch) return undefined;
      const { taskId, ownTask } = batch;
      const edits = row.edits && { edits: row.edits };
      const run = { id: String(row.at), taskId, ...(ownTask && { ownTask }), result: row.reading.result, ...edits };
      return { run, path: path.slice(gap + 1) };
    },
    onEdits: (id, edits) => sendEdits(Number(id), edits),
  });
  useDrop((files) => {
    given.add(files);
    // What is dropped on a table whose files are gone is taken for them.
    if (batch && missing === 0) setChoosing(true);
  });
  // Files that were chosen again are those of the rows that wait for them.
  useEffect(() => {
    if (!batch || isChoosing || given.isLooking || given.given.length === 0) return;
    const pictures = picturesOf(given.given) ?? [];
    const found = matchFiles(rows, pictures.map(({ name, file }) => ({ name, bytes: file.size, modifiedAt: file.lastModified })));
    const next = new Map(held);
    for (const [at, index] of found) {
      const match = pictures[index];
      const source = rows[at]?.source;
      const page = source?.kind === 'file' ? source.page : undefined;
      if (match) next.set(at, page ? { ...match, page } : match);
    }
    setHeld(next);
    hold(batch.id, next);
    given.clear();
  }, [given.given, given.isLooking, batch?.id, isChoosing]);
  const missing = useMemo(
    () => rows.filter(({ at, status, source }) => status === 'waiting' && source.kind === 'file' && !held.has(at)).length,
    [rows, held],
  );
  const onStarted = (batchId: string, pictures: readonly GivenPicture[]) => {
    const all = new Map(pictures.map((each, at) => [at, each]));
    setHeld(all);
    hold(batchId, all);
    setChoosing(false);
    given.clear();
    refresh();
  };
  return (
    <main data-status={stage}>
      <Header
        title={t('batchTitle')}
        onBack={isChoosing && batch ? () => setChoosing(false) : undefined}
        engine={choices.engineChoice}
        onSettings={() => openSettings()}
      />
      <p class="notice" role="status">
        {notice}
      </p>
      <p class="visually-hidden" role="status">
        {said}
      </p>
      {stage === 'loading' ? null : batch && !isChoosing ? (
        <BatchView
          batch={batch}
          rows={rows}
          editing={editing}
          missing={missing}
          copied={copied !== undefined}
          onControl={(action) => void sendRequest({ type: 'control-batch', action }).then(refresh)}
          onRetry={(places) => void sendRequest({ type: 'retry-rows', places: [...places] }).then(refresh)}
          onCopy={(table) => void copy(copiedResult(table.exported))}
          onSave={(table, as) => void saveTable(table, as, t)}
          onShow={(at, path) => {
            const row = rows[at];
            if (row) void picture.show(row, held.get(at), path?.slice(path.indexOf(' ') + 1));
          }}
          onChooseSame={() => void chooseFiles('files').then(given.add)}
          onNew={() => setChoosing(true)}
        />
      ) : (
        <ChooseStage given={given} choices={choices} replaces={batch !== undefined} onStarted={onStarted} />
      )}
      {picture.shown && <PictureDialog shown={picture.shown} onClose={picture.close} />}
    </main>
  );
}
