import type { MessageKey } from '../lib/message-key.ts';
import type { KeyState } from '../lib/messaging/requests.ts';
import type { Keeping } from '../lib/settings/secrets/secret-store.ts';
import { useTranslate } from './translation.ts';

const keepings: readonly (readonly [Keeping, title: MessageKey, hint: MessageKey])[] = [
  ['session', 'keepSession', 'keepSessionHint'],
  ['device', 'keepDevice', 'keepDeviceHint'],
  ['passphrase', 'keepPassphrase', 'keepPassphraseHint'],
];

/** A key as it is typed, and how it is to be kept. */
export interface TypedKey {
  readonly secret: string;
  readonly keeping: Keeping;
  /** Sets the passphrase, or opens what it locks. */
  readonly passphrase: string;
}

interface KeyFieldsProps {
  readonly typed: TypedKey;
  /** Whether there is a key already, and whether it goes to this address. */
  readonly kept: 'none' | 'here' | 'elsewhere';
  readonly lock: KeyState['lock'];
  onTyped(typed: TypedKey): void;
}

/** Takes a key, and how it is kept, with what each way means. */
export function KeyFields({ typed, kept, lock, onTyped }: KeyFieldsProps) {
  const t = useTranslate();
  const isPassphraseWanted = typed.keeping === 'passphrase' && lock !== 'unlocked';
  return (
    <>
      <label class="row">
        <span>{t('engineKey')}</span>
        <input
          type="password"
          name="key"
          dir="ltr"
          autocomplete="off"
          spellcheck={false}
          value={typed.secret}
          aria-describedby="key-hint"
          onInput={({ currentTarget }) => onTyped({ ...typed, secret: currentTarget.value.trim() })}
        />
      </label>
      <p class="explanation" id="key-hint">
        {kept !== 'none' && t(kept === 'here' ? 'engineKeyKept' : 'engineKeyElsewhere')}
      </p>
      {typed.secret !== '' && (
        <fieldset class="keepings">
          <legend>{t('keepKey')}</legend>
          {keepings.map(([keeping, title, hint]) => (
            <label key={keeping} class="check">
              <input
                type="radio"
                name="keeping"
                value={keeping}
                checked={typed.keeping === keeping}
                onChange={() => onTyped({ ...typed, keeping })}
              />
              <span>
                {t(title)} <span class="explanation">{t(hint)}</span>
              </span>
            </label>
          ))}
          {isPassphraseWanted && (
            <label class="row">
              <span>{t('passphrase')}</span>
              <input
                type="password"
                name="passphrase"
                autocomplete="off"
                value={typed.passphrase}
                aria-describedby="passphrase-hint"
                onInput={({ currentTarget }) => onTyped({ ...typed, passphrase: currentTarget.value })}
              />
            </label>
          )}
          {isPassphraseWanted && lock === 'none' && (
            <p class="explanation" id="passphrase-hint">
              {t('passphraseNewHint')}
            </p>
          )}
        </fieldset>
      )}
    </>
  );
}
