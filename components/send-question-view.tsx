import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { profiles } from '../lib/engine/vision/profiles/profiles.ts';
import type { Extraction } from '../lib/extraction/extraction.ts';
import type { EngineSettings } from '../lib/settings/engine-settings.ts';
import { kilobytes } from './kilobytes.ts';
import { PictureView } from './picture-view.tsx';
import { ServiceFacts } from './service-facts.tsx';
import { useTranslate } from './translation.ts';
import { useCountdown } from './use-countdown.ts';

/** What the question is drawn from, and the ways to answer it. */
export interface SendQuestionViewProps {
  readonly extraction: Extract<Extraction, { status: 'asking' }>;
  readonly engines: readonly EngineSettings[];
  readonly pictureUrl: string | undefined;
  /**
   * Draws the view of blacking out; absent where that cannot be done.
   *
   * @param onBack to the plain question, where it may be answered.
   */
  redact?(onBack: (() => void) | undefined): VNode | null;
  onSend(): void;
  /** It is read on this device instead. */
  onSendNothing(): void;
  stop(): void;
}

/** Asks before a picture leaves: who would get it, what exactly, and what they do with it. */
export function SendQuestionView(props: SendQuestionViewProps) {
  const { redact } = props;
  const { question } = props.extraction;
  const [isRedacting, setRedacting] = useState(question.redactFirst || question.boxes !== undefined);
  if (!redact || !isRedacting) return <PlainQuestion {...props} onRedact={() => setRedacting(true)} />;
  return redact(question.redactFirst ? undefined : () => setRedacting(false));
}

interface PlainQuestionProps extends SendQuestionViewProps {
  onRedact(): void;
}

function PlainQuestion({ extraction, engines, pictureUrl, redact, ...props }: PlainQuestionProps) {
  const t = useTranslate();
  const title = useRef<HTMLHeadingElement>(null);
  // Not the button: a key pressed in the page a moment ago must send nothing.
  useEffect(() => title.current?.focus({ preventScroll: true }), []);
  const { host, bytes, engineId, heldUntil, redactFirst } = extraction.question;
  const seconds = useCountdown(heldUntil);
  const engine = engines.find(({ id }) => id === engineId);
  const profile = profiles.find(({ id }) => id === engine?.profileId);
  const { width = 0, height = 0 } = extraction.picture ?? {};
  return (
    <>
      <div class="body">
        {pictureUrl !== undefined && <PictureView url={pictureUrl} facts={extraction.picture} boxes={[]} />}
        <section class="card question" aria-labelledby="question-title">
          <h2 id="question-title" ref={title} tabIndex={-1}>
            {t('sendTitle', host)}
          </h2>
          <p id="question-what">
            {t('sendWhat', String(width), String(height), kilobytes(bytes, t))} {t('sendWhatElse')}
          </p>
          {redactFirst && <p class="warning">{t('errorNotRedactedAdvice')}</p>}
          {profile && <ServiceFacts profile={profile} baseUrl={engine?.baseUrl ?? ''} />}
        </section>
        <p class="hint">{t('redactKept', String(seconds))}</p>
      </div>
      <footer class="footer">
        {!redactFirst && (
          <button type="button" class="primary" onClick={props.onSend}>
            {t('send')}
          </button>
        )}
        {redact && (
          <button type="button" disabled={pictureUrl === undefined} onClick={props.onRedact}>
            {t('redactOpen')}
          </button>
        )}
        <button type="button" onClick={props.onSendNothing}>
          {t('readOnThisDevice')}
        </button>
        <span class="spread" />
        <button type="button" onClick={props.stop}>
          {t('stop')} <kbd>Esc</kbd>
        </button>
      </footer>
    </>
  );
}
