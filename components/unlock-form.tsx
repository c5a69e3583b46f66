import { useEffect, useRef, useState } from 'preact/hooks';
import type { ErrorInfo } from '../lib/errors.ts';
import { errorSentences } from './error-sentences.ts';
import { useTranslate } from './translation.ts';
import { useCountdown } from './use-countdown.ts';

/** What the form does. */
export interface UnlockFormProps {
  /** Whether the cursor is put into it at once. */
  readonly isFocused?: boolean;
  /** Opens what the passphrase locks; gives what went wrong. */
  onUnlock(passphrase: string): Promise<ErrorInfo | undefined>;
  /** Called once it is open. */
  onUnlocked(): void;
}

/** Takes the passphrase. A wrong one is said, and after too many how long to wait. */
export function UnlockForm({ isFocused = false, onUnlock, onUnlocked }: UnlockFormProps) {
  const t = useTranslate();
  const field = useRef<HTMLInputElement>(null);
  const [work, setWork] = useState<{ readonly isBusy: boolean; readonly error?: ErrorInfo }>({
    isBusy: false,
  });
  const [waitUntil, setWaitUntil] = useState<number>();
  const wait = useCountdown(waitUntil);
  useEffect(() => {
    if (isFocused) field.current?.focus();
  }, []);
  const unlock = async () => {
    setWork({ isBusy: true });
    const error = await onUnlock(field.current?.value ?? '');
    setWork({ isBusy: false, ...(error && { error }) });
    setWaitUntil(error?.waitMs === undefined ? undefined : Date.now() + error.waitMs);
    if (!error) return onUnlocked();
    field.current?.select();
  };
  const { isBusy, error } = work;
  return (
    <form
      class="unlock"
      aria-busy={isBusy}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isBusy && wait === 0) void unlock();
      }}
    >
      <p class="password">
        <input
          type="password"
          name="passphrase"
          ref={field}
          required
          maxLength={1000}
          autocomplete="off"
          aria-label={t('passphrase')}
          placeholder={t('passphrase')}
          aria-invalid={error !== undefined}
          aria-describedby="unlock-error"
        />
        <button type="submit" class="primary" disabled={isBusy || wait > 0}>
          {t(isBusy ? 'unlocking' : 'unlock')}
        </button>
      </p>
      <p id="unlock-error" class="unlock-error" role="alert">
        {error && `${t(errorSentences[error.code].title)}. ${t(errorSentences[error.code].advice)}`}
      </p>
      {/* Beside the alert: a screen reader is not told of every second. */}
      {wait > 0 && <p class="unlock-wait">{t('waitSeconds', wait)}</p>}
    </form>
  );
}
