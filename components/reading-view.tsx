import { useEffect, useRef } from 'preact/hooks';
import type { EngineProgress } from '../lib/engine/engine.ts';
import type { Extraction } from '../lib/extraction/extraction.ts';
import type { MessageKey } from '../lib/message-key.ts';
import { PictureView } from './picture-view.tsx';
import { Seconds } from './seconds.tsx';
import { useTranslate } from './translation.ts';

const stages: Record<EngineProgress['stage'], MessageKey> = {
  'loading-reader': 'loadingReader',
  'finding-lines': 'findingLines',
  'reading-lines': 'readingLines',
};

interface ReadingViewProps {
  readonly extraction: Extraction;
  readonly pictureUrl: string | undefined;
  readonly now: number;
  onStop(): void;
}

/** A run at work: what is being done now, for how long, and the way to stop it. */
export function ReadingView({ extraction, pictureUrl, now, onStop }: ReadingViewProps) {
  const t = useTranslate();
  const stop = useRef<HTMLButtonElement>(null);
  useEffect(() => stop.current?.focus({ preventScroll: true }), []);
  const progress = extraction.status === 'running' ? extraction.progress : undefined;
  const stage = extraction.status === 'capturing' ? 'capturing' : stages[progress?.stage ?? 'loading-reader'];
  return (
    <>
      <div class="body">
        <div class="picture-place">
          {pictureUrl !== undefined && <PictureView url={pictureUrl} boxes={[]} />}
        </div>
        <progress
          class="progress"
          aria-label={t(stage)}
          max={1}
          {...(progress?.ratio === undefined ? {} : { value: progress.ratio })}
        />
        <p class="state">
          <span role="status">{t(stage)}</span>
          <Seconds ms={Math.max(0, now - extraction.startedAt)} />
        </p>
      </div>
      <footer class="footer">
        <span class="spread" />
        <button type="button" ref={stop} onClick={onStop}>
          {t('stop')} <kbd>Esc</kbd>
        </button>
      </footer>
    </>
  );
}
