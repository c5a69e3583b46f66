import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { CaptureNote } from '../lib/capture/captured-picture.ts';
import type { Sent } from '../lib/engine/engine.ts';
import type { ErrorInfo } from '../lib/errors.ts';
import { captureNotes } from './capture-notes.ts';
import { errorSentences } from './error-sentences.ts';
import { kilobytes } from './kilobytes.ts';
import { useTranslate } from './translation.ts';

interface FailureViewProps {
  readonly error: ErrorInfo;
  /** How the picture was taken, which may be why nothing was found in it. */
  readonly notes?: readonly CaptureNote[] | undefined;
  /** Given where the picture is still held, so that it can be read once more. */
  readonly onTryAgain?: (() => void) | undefined;
  /** Given where an engine behind an address failed and the picture is still held. */
  readonly onReadHere?: (() => void) | undefined;
  /** What has gone out all the same. */
  readonly sent?: Sent | undefined;
  /** What there is in spite of it. */
  readonly children?: ComponentChildren;
  onClip(): void;
  onCopyDetails(): void;
}

/** What went wrong, in words, and what to do next. */
export function FailureView(props: FailureViewProps) {
  const { error, notes = [], onTryAgain, onReadHere, sent, children, onClip, onCopyDetails } = props;
  const t = useTranslate();
  const primary = useRef<HTMLButtonElement>(null);
  useEffect(() => primary.current?.focus({ preventScroll: true }), []);
  const sentences = errorSentences[error.code];
  return (
    <>
      <div class="body">
        <section class={error.code === 'cancelled' ? 'card' : 'card failure'} role="alert">
          <h2 id="error-title">{t(sentences.title)}</h2>
          <p id="error-advice">{t(sentences.advice)}</p>
          {error.code === 'text-not-found' && notes.map((note) => <p key={note}>{t(captureNotes[note])}</p>)}
          {error.details !== undefined && (
            <p class="details" dir="auto">
              {error.details}
            </p>
          )}
        </section>
        {sent && <p class="hint">{t('sentInVain', kilobytes(sent.bytes, t), sent.host)}</p>}
        {children}
      </div>
      <footer class="footer">
        {onTryAgain && (
          <button type="button" class="primary" ref={primary} onClick={onTryAgain}>
            {t('tryAgain')}
          </button>
        )}
        {onReadHere && (
          <button type="button" onClick={onReadHere}>
            {t('readOnThisDevice')}
          </button>
        )}
        <button
          type="button"
          class={onTryAgain ? '' : 'primary'}
          ref={onTryAgain ? null : primary}
          onClick={onClip}
        >
          {t('clipRegion')}
        </button>
        {error.code !== 'cancelled' && (
          <button type="button" onClick={onCopyDetails}>
            {t('copyDetails')}
          </button>
        )}
      </footer>
    </>
  );
}
