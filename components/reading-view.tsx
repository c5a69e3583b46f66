import { useEffect, useRef, useState } from 'preact/hooks';
import type { Extraction } from '../lib/extraction/extraction.ts';
import type { Box } from '../lib/image/recognized-text.ts';
import { CodesView } from './codes-view.tsx';
import { PageTextOffer } from './page-text-offer.tsx';
import { FieldsSoFar } from './fields-so-far.tsx';
import { kilobytes } from './kilobytes.ts';
import { PictureView } from './picture-view.tsx';
import { Seconds } from './seconds.tsx';
import { stageSentences } from './stage-sentences.ts';
import { useTranslate } from './translation.ts';

interface ReadingViewProps {
  readonly extraction: Extraction;
  readonly pictureUrl: string | undefined;
  readonly now: number;
  /** The part of what is shown that was copied just now. */
  readonly copiedPart: string | undefined;
  /** Whether this page still has more to give, so that closing it would lose that. */
  readonly isSending: boolean;
  onCopyPart(text: string): void;
  onStop(): void;
}

/** A run at work: what is there already, what is being done now, for how long, and the way to stop it. */
export function ReadingView(props: ReadingViewProps) {
  const { extraction, pictureUrl, now, copiedPart, isSending, onCopyPart, onStop } = props;
  const t = useTranslate();
  const [marked, setMarked] = useState<readonly Box[]>([]);
  const stop = useRef<HTMLButtonElement>(null);
  useEffect(() => stop.current?.focus({ preventScroll: true }), []);
  const { sentence, ratio } = progressOf(extraction, t);
  const { place } = extraction;
  const { text, fields = [] } = (extraction.status === 'running' && extraction.progress) || {};
  return (
    <>
      <div class="body">
        <div class="picture-place">
          {pictureUrl !== undefined && (
            <PictureView url={pictureUrl} facts={extraction.picture} boxes={marked} />
          )}
        </div>
        <CodesView
          codes={extraction.codes ?? []}
          marked={marked}
          onMark={pictureUrl === undefined ? undefined : setMarked}
          copied={copiedPart}
          onCopy={onCopyPart}
        />
        <PageTextOffer text={extraction.pageText} copied={copiedPart} onCopy={onCopyPart} />
        <progress
          class="progress"
          aria-label={sentence}
          max={1}
          {...(ratio === undefined ? {} : { value: ratio })}
        />
        <p class="state">
          <span role="status">
            {place && <b class="place">{t('placeOf', place.at, place.of)}</b>}
            {sentence}
          </span>
          <Seconds ms={Math.max(0, now - extraction.startedAt)} />
        </p>
        {/* No live region: it changes many times a second, and all of it is told when it is read. */}
        {text !== undefined && (
          <div class="text-so-far">
            <div class="result-text" role="region" aria-label={t('textSoFar')} tabIndex={0} dir="auto">
              {text}
            </div>
          </div>
        )}
        <FieldsSoFar fields={fields} />
        {extraction.sent && (
          <p class="hint">{t('sentTo', kilobytes(extraction.sent.bytes, t), extraction.sent.host)}</p>
        )}
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

/** What is being done now, and how much of it is done, from 0 to 1, where that is known. */
function progressOf(
  extraction: Extraction,
  t: ReturnType<typeof useTranslate>,
): { sentence: string; ratio?: number | undefined } {
  if (extraction.status === 'running') {
    const { progress } = extraction;
    return { sentence: t(stageSentences[progress?.stage ?? 'loading-reader']), ratio: progress?.ratio };
  }
  if (extraction.status !== 'capturing' || !extraction.scrolling) return { sentence: t('capturing') };
  const { done, total } = extraction.scrolling;
  return { sentence: t('scrollingPage', done, total), ratio: done / total };
}
