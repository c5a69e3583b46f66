import { useEffect, useRef, useState } from 'preact/hooks';
import { errorSentences } from '../error-sentences.ts';
import type { ErrorInfo } from '../../lib/errors.ts';
import type { Keeping } from '../../lib/settings/secrets/secret-store.ts';
import { useTranslate } from '../translation.ts';

interface KeyFileFormProps {
  /** Whether the keys go into a file or come out of one. */
  readonly way: 'export' | 'import';
  /** Whether keys can be stored under the passphrase that is set here. */
  readonly canLock: boolean;
  /** Gives what went wrong. */
  onDone(passphrase: string, keeping: Keeping): Promise<ErrorInfo | undefined>;
  onCancel(): void;
}

const keepings = [
  ['session', 'keepSession'],
  ['device', 'keepDevice'],
  ['passphrase', 'keepPassphrase'],
] as const;

/** Asks for the passphrase of a file of keys and, for keys that come out of one, how they are to be kept. */
export function KeyFileForm({ way, canLock, onDone, onCancel }: KeyFileFormProps) {
  const t = useTranslate();
  const [passphrase, setPassphrase] = useState('');
  const [keeping, setKeeping] = useState<Keeping>('session');
  const [work, setWork] = useState<{ readonly isBusy: boolean; readonly error?: ErrorInfo }>({
    isBusy: false,
  });
  const submit = async () => {
    setWork({ isBusy: true });
    const error = await onDone(passphrase, keeping);
    setWork({ isBusy: false, ...(error && { error }) });
  };
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const { isBusy, error } = work;
  return (
    <form
      class="review"
      id={`keys-${way}`}
      aria-busy={isBusy}
      aria-labelledby="key-file-title"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isBusy) void submit();
      }}
    >
      <h3 id="key-file-title">{t(way === 'export' ? 'keysExportTitle' : 'keysImportTitle')}</h3>
      <p class="explanation" id="key-file-hint">
        {t(way === 'export' ? 'keysExportHint' : 'keysImportHint')}
      </p>
      <label class="row">
        <span>{t('keysFilePassphrase')}</span>
        <input
          type="password"
          name="file-passphrase"
          required
          maxLength={1000}
          autocomplete="off"
          value={passphrase}
          ref={field}
          aria-describedby="key-file-hint key-file-error"
          aria-invalid={error !== undefined}
          onInput={({ currentTarget }) => setPassphrase(currentTarget.value)}
        />
      </label>
      {way === 'import' && (
        <fieldset class="keepings">
          <legend>{t('keepKey')}</legend>
          {keepings
            .filter(([value]) => canLock || value !== 'passphrase')
            .map(([value, title]) => (
              <label key={value} class="check">
                <input
                  type="radio"
                  name="file-keeping"
                  checked={keeping === value}
                  onChange={() => setKeeping(value)}
                />
                {t(title)}
              </label>
            ))}
        </fieldset>
      )}
      <p id="key-file-error" class="unlock-error" role="alert">
        {error && `${t(errorSentences[error.code].title)}. ${t(errorSentences[error.code].advice)}`}
      </p>
      <p class="buttons">
        <button type="submit" class="primary" disabled={isBusy}>
          {t(way === 'export' ? 'keysExport' : 'keysImport')}
        </button>
        <button type="button" onClick={onCancel}>
          {t('engineCancel')}
        </button>
      </p>
    </form>
  );
}
