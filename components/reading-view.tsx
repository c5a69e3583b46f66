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
  /** Whether this page still has more to give, so that closing it would lose that. */
  readonly isSending: boolean;
  onStop(): void;
}

/** A run at work: what is being done now, for how long, and the way to stop it. */
export function ReadingView({ extraction, pictureUrl, now, isSending, onStop }: ReadingViewProps) {
  const t = useTranslate();
  const stop = useRef<HTMLButtonElement>(null);
  useEffect(() => stop.current?.focus({ preventScroll: true }), []);
  const { place } = extraction;
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
          <span role="status">
            {place && <b class="place">{t('placeOf', String(place.at), String(place.of))}</b>}
            {t(stage)}
          </span>
          <Seconds ms={Math.max(0, now - extraction.startedAt)} />
        </p>
        {place && place.at < place.of && (
          <p class="hint">{t(isSending ? 'keepOpenForPages' : 'stopDropsRest')}</p>
        )}
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
