import { useEffect, useRef } from 'preact/hooks';
import { errorSentences } from './error-sentences.ts';
import { useTranslate } from './translation.ts';

interface PasswordFormProps {
  /** Whether one was given already, and was not it. */
  readonly wrong: boolean;
  onPassword(password: string): void;
}

/** Asks for the password of a locked document. */
export function PasswordForm({ wrong, onPassword }: PasswordFormProps) {
  const t = useTranslate();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), [wrong]);
  const { title, advice } = errorSentences['pdf-locked'];
  return (
    <form
      class="body"
      onSubmit={(event) => {
        event.preventDefault();
        if (field.current) onPassword(field.current.value);
      }}
    >
      <section class="card">
        <h2 id="error-title">{t(title)}</h2>
        <p id="error-advice" role="alert">
          {t(wrong ? 'pdfPasswordWrong' : advice)}
        </p>
        <p class="password">
          <input
            type="password"
            ref={field}
            aria-label={t('pdfPassword')}
            aria-invalid={wrong}
            aria-describedby="error-advice"
            autocomplete="off"
            required
          />
          <button type="submit" class="primary">
            {t('pdfUnlock')}
          </button>
        </p>
      </section>
    </form>
  );
}
