import { ImageUp, Play, Square } from 'lucide';
import { useEffect, useRef, useState } from 'preact/hooks';
import { isFinished } from '../../../lib/extraction/extraction.ts';
import type { Box } from '../../../lib/image/recognized-text.ts';
import { engineOfTask } from '../../../lib/settings/engine-of-task.ts';
import type { Settings } from '../../../lib/settings/settings.ts';
import type { TaskDefinition } from '../../../lib/task/task-definition.ts';
import { Icon } from '../../icon.tsx';
import { PictureView } from '../../picture-view.tsx';
import { useTranslate } from '../../translation.ts';
import { sampleIds, sampleNames } from './samples.ts';
import type { Trial } from './trial.ts';
import { TrialResult } from './trial-result.tsx';
import { useTrialPicture } from './use-trial-picture.ts';

interface TrialPanelProps {
  /** As it is typed. */
  readonly task: TaskDefinition;
  /** Whether it is a task already, and not something that has to be put right first. */
  readonly isRight: boolean;
  readonly settings: Settings;
  readonly trial: Trial;
}

/** Where a task is tried on a sample or on a person's own picture, and what comes of it. */
export function TrialPanel({ task, isRight, settings, trial }: TrialPanelProps) {
  const t = useTranslate();
  const [marked, setMarked] = useState<readonly Box[]>([]);
  const picture = useTrialPicture(task, () => {
    setMarked([]);
    trial.clear();
  });
  const { run } = trial;
  const isLive = trial.isStarting || (run !== undefined && !isFinished(run));
  const take = (data: DataTransfer | null | undefined, event?: Event) => {
    const file = [...(data?.files ?? [])][0];
    if (!file) return;
    event?.preventDefault();
    picture.take(file);
  };
  useFilesOnPage(take);
  const start = async () => {
    setMarked([]);
    await trial.start(task, picture.blob());
  };
  const engine = engineOfTask(settings, task.parameters);
  const panel = useRef<HTMLElement>(null);
  return (
    <section class="trial" aria-labelledby="trial-title" ref={panel}>
      <h2 id="trial-title">{t('tryIt')}</h2>
      <div class="trial-card">
        <PictureView url={picture.url} facts={undefined} boxes={marked} values={panel} />
        <div class="buttons">
          <PicturePicker picture={picture} />
          <span class="spread" />
          {isLive ? (
            <button type="button" name="stop-trial" onClick={trial.stop}>
              <Icon node={Square} />
              {t('stop')}
            </button>
          ) : (
            <button
              type="button"
              name="run-trial"
              class="primary"
              disabled={!isRight}
              onClick={() => void start()}
            >
              <Icon node={Play} />
              {t(run ? 'tryRunAgain' : 'tryRun')}
            </button>
          )}
        </div>
      </div>
      <p class="explanation">
        {isRight ? `${t('tryReadBy', engine?.name ?? t('thisDevice'))} ${t('tryDrop')}` : t('tryNotRight')}
      </p>
      <TrialResult trial={trial} engines={settings.engines} marked={marked} onMark={setMarked} />
    </section>
  );
}

/** Which picture: one of the samples, or the person's own. */
function PicturePicker({ picture }: { readonly picture: ReturnType<typeof useTrialPicture> }) {
  const t = useTranslate();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <select
        name="sample"
        aria-label={t('trySample')}
        value={picture.id}
        onChange={({ currentTarget: { value } }) => {
          const id = sampleIds.find((each) => each === value);
          if (id || value === 'own') picture.choose(id ?? 'own');
        }}
      >
        {sampleIds.map((id) => (
          <option key={id} value={id} selected={id === picture.id}>
            {t(sampleNames[id])}
          </option>
        ))}
        {picture.id === 'own' && (
          <option value="own" selected>
            {t('tryOwnPicture')}
          </option>
        )}
      </select>
      <button
        type="button"
        class="square"
        aria-label={t('tryChoose')}
        title={t('tryChoose')}
        onClick={() => input.current?.click()}
      >
        <Icon node={ImageUp} />
      </button>
      <input
        ref={input}
        id="trial-file"
        type="file"
        accept="image/*"
        hidden
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          currentTarget.value = '';
          if (file) picture.take(file);
        }}
      />
    </>
  );
}

/** Files that are pasted or dropped anywhere on the page; a browser would leave the page for one that is dropped. */
function useFilesOnPage(take: (data: DataTransfer | null | undefined, event: Event) => void): void {
  const now = useRef(take);
  now.current = take;
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    const over = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
    };
    document.addEventListener('dragover', over, { signal });
    document.addEventListener('drop', (event) => now.current(event.dataTransfer, event), { signal });
    document.addEventListener('paste', (event) => now.current(event.clipboardData, event), { signal });
    return () => controller.abort();
  }, []);
}
