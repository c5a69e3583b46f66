import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { CaptureNote } from '../lib/capture/captured-picture.ts';
import type { Sent } from '../lib/engine/engine.ts';
import type { ErrorInfo } from '../lib/errors.ts';
import type { AnswerSoFar } from '../lib/extraction/extraction.ts';
import { AnswerSoFarView } from './answer-so-far.tsx';
import { captureNotes } from './capture-notes.ts';
import { DetailsBox } from './details-box.tsx';
import { errorSentences } from './error-sentences.ts';
import { ExactLine } from './exact-line.tsx';
import { nextStep } from './failure-steps.ts';
import { kilobytes } from './kilobytes.ts';
import { useTranslate } from './translation.ts';
import { useCountdown } from './use-countdown.ts';

interface FailureViewProps {
  readonly error: ErrorInfo;
  /** When it failed, in ms since the epoch. */
  readonly failedAt?: number | undefined;
  /** How the picture was taken, which may be why nothing was found in it. */
  readonly notes?: readonly CaptureNote[] | undefined;
  /** Given where the picture is still held, so that it can be read once more. */
  readonly onTryAgain?: (() => void) | undefined;
  /** Given where an engine behind an address failed. */
  readonly engine?: FailedEngine | undefined;
  /** What has gone out all the same. */
  readonly sent?: Sent | undefined;
  /** What had come of the answer. */
  readonly soFar?: AnswerSoFar | undefined;
  /** What there is in spite of it. */
  readonly children?: ComponentChildren;
  /** Opens the list of sites that are never read, where that is why. */
  readonly onNeverRead?: (() => void) | undefined;
  onClip(): void;
  onCopyDetails(): void;
}

/** What can be done about an engine behind an address that failed. */
interface FailedEngine {
  onSettings(): void;
  /** Given where the picture is still held. */
  readonly onReadHere: (() => void) | undefined;
  /** Takes the passphrase, where that is what is missing. */
  readonly unlockForm: ComponentChildren;
}

/** What went wrong, in words, and what to do next. */
export function FailureView(props: FailureViewProps) {
  const { error, notes = [], onTryAgain, engine, sent, soFar, children } = props;
  const t = useTranslate();
  const wait = useCountdown(error.waitMs === undefined ? undefined : (props.failedAt ?? 0) + error.waitMs);
  const { title, advice } = errorSentences[error.code];
  const { code, details } = error;
  const isLine = code === 'server-refuses-extension' && details !== undefined;
  const step = engine ? nextStep(code) : 'again';
  return (
    <>
      <div class="body">
        <section class={code === 'cancelled' ? 'card' : 'card failure'} role="alert">
          <h2 id="error-title">{t(title)}</h2>
          <p id="error-advice">{t(code === 'cancelled' && sent ? 'stoppedSentAdvice' : advice)}</p>
          {code === 'text-not-found' && notes.map((note) => <p key={note}>{t(captureNotes[note])}</p>)}
        </section>
        {step === 'unlock' && engine?.unlockForm}
        {isLine && <ExactLine line={details} />}
        {wait > 0 && <p class="hint">{t('waitSeconds', wait)}</p>}
        {engine && !onTryAgain && code !== 'cancelled' && <p class="hint">{t('pictureGone')}</p>}
        {soFar && <AnswerSoFarView soFar={soFar} />}
        {sent && <p class="hint">{t('sentInVain', kilobytes(sent.bytes, t), sent.host)}</p>}
        {children}
        {!isLine && details !== undefined && (
          <DetailsBox>
            <p class="details" dir="auto">
              {details}
            </p>
          </DetailsBox>
        )}
      </div>
      <Buttons {...props} step={step} />
    </>
  );
}

/** The next steps, the likeliest first and as the primary one. */
function Buttons({
  error,
  onTryAgain,
  engine,
  onNeverRead,
  onClip,
  onCopyDetails,
  step,
}: FailureViewProps & { readonly step: ReturnType<typeof nextStep> }) {
  const t = useTranslate();
  const primary = useRef<HTMLButtonElement>(null);
  // The passphrase's field has the focus where there is one.
  useEffect(() => {
    if (step !== 'unlock') primary.current?.focus({ preventScroll: true });
  }, []);
  const settings = engine && step === 'settings' ? engine.onSettings : undefined;
  const again = step === 'unlock' ? undefined : onTryAgain;
  const isNeverRead = error.code === 'site-never-read';
  const buttons = [
    { name: 'openNeverRead', act: isNeverRead ? onNeverRead : undefined },
    { name: 'openEngineSettings', act: settings },
    { name: 'tryAgain', act: isNeverRead ? undefined : again },
    { name: 'readOnThisDevice', act: engine?.onReadHere },
    { name: 'clipRegion', act: isNeverRead ? undefined : onClip },
    { name: 'copyDetails', act: error.code === 'cancelled' ? undefined : onCopyDetails },
  ] as const;
  const first = step === 'unlock' ? undefined : buttons.find(({ act }) => act);
  return (
    <footer class="footer">
      {buttons.map((button) => {
        const isFirst = button === first;
        return (
          button.act && (
            <button
              key={button.name}
              type="button"
              class={isFirst ? 'primary' : ''}
              ref={isFirst ? primary : null}
              onClick={button.act}
            >
              {t(button.name)}
            </button>
          )
        );
      })}
    </footer>
  );
}
