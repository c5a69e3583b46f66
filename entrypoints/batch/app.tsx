import { useState } from 'preact/hooks';
import { BatchView } from '@/components/batch/batch-view';
import { PictureDialog } from '@/components/batch/picture-dialog';
import { Header } from '@/components/header';
import { useTranslate } from '@/components/translation';
import { useCopy } from '@/components/use-copy';
import { copiedResult } from '@/lib/export/copied-result';
import { sendRequest } from '@/lib/messaging/send-request';
import { openSettings } from '@/lib/webext/open-settings';
import { chooseFiles } from './choose-files';
import { ChooseStage } from './choose-stage';
import type { GivenPicture } from './given-picture';
import { saveTable } from './save-table';
import { useBatch } from './use-batch';
import { useChoices } from './use-choices';
import { useDrop } from './use-drop';
import { useGiven } from './use-given';
import { useHeld } from './use-held';
import { useRowEditing } from './use-row-editing';
import { useShownFiles } from './use-shown-files';
import { useShownPicture } from './use-shown-picture';

/** Many pictures: chosen, confirmed, read in the background, and shown as one table. */
export function App() {
  const t = useTranslate();
  const { isKnown, batch, rows, hold, refresh } = useBatch();
  const given = useGiven();
  const choices = useChoices();
  const [isChoosing, setChoosing] = useState(false);
  const [notice, setNotice] = useState('');
  const { copied, copy } = useCopy(() => setNotice(t('copyFailed')));
  const picture = useShownPicture();
  const { held, missing, put } = useHeld({ batch: isChoosing ? undefined : batch, rows }, given, hold);
  const stage = !isKnown ? 'loading' : batch && !isChoosing ? batch.status : 'choosing';
  const { editing, said } = useRowEditing(batch, rows);
  useDrop((files) => {
    given.add(files);
    // What is dropped on a table whose files are gone is taken for them.
    if (batch && missing === 0) setChoosing(true);
  });
  useShownFiles((files) => {
    given.add(files);
    setChoosing(true);
  });
  const onStarted = (batchId: string, pictures: readonly GivenPicture[]) => {
    put(batchId, new Map(pictures.map((each, at) => [at, each])));
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
