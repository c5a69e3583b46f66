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
  const { sentence, ratio } = progressOf(extraction, t);
  return (
    <>
      <div class="body">
        <div class="picture-place">
          {pictureUrl !== undefined && <PictureView url={pictureUrl} boxes={[]} />}
        </div>
        <progress
          class="progress"
          aria-label={sentence}
          max={1}
          {...(ratio === undefined ? {} : { value: ratio })}
        />
        <p class="state">
          <span role="status">{sentence}</span>
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

/** What is being done now, and how much of it is done, from 0 to 1, where that is known. */
function progressOf(
  extraction: Extraction,
  t: ReturnType<typeof useTranslate>,
): { sentence: string; ratio?: number | undefined } {
  if (extraction.status === 'running') {
    const { progress } = extraction;
    return { sentence: t(stages[progress?.stage ?? 'loading-reader']), ratio: progress?.ratio };
  }
  if (extraction.status !== 'capturing' || !extraction.scrolling) return { sentence: t('capturing') };
  const { done, total } = extraction.scrolling;
  return { sentence: t('scrollingPage', String(done), String(total)), ratio: done / total };
}
