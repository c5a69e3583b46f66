import { useState } from 'preact/hooks';
import { UnlockForm } from '@/components/unlock-form';
import { useTranslate } from '@/components/translation';
import { toErrorInfo } from '@/lib/errors';
import type { KeyState } from '@/lib/messaging/requests';
import { askBackground } from './ask-background';

/** The lock on the keys that are kept under a passphrase: opened, closed, or, with them, forgotten. */
export function KeyLock({ keys }: { readonly keys: KeyState }) {
  const t = useTranslate();
  const [isForgotten, setForgotten] = useState(false);
  if (keys.lock === 'none') return null;
  const isOpen = keys.lock === 'unlocked';
  return (
    <section class="card" id="key-lock" data-lock={keys.lock} aria-labelledby="key-lock-title">
      <h2 id="key-lock-title">{t('keysTitle')}</h2>
      <p class="explanation">
        {isOpen ? t('keysAreUnlocked', clock(keys.unlockedUntil)) : t('keysAreLocked')}
      </p>
      {!isOpen && (
        <UnlockForm
          onUnlock={(passphrase) =>
            askBackground({ type: 'unlock-keys', passphrase }).then(() => undefined, toErrorInfo)
          }
          onUnlocked={() => setForgotten(false)}
        />
      )}
      <p class="buttons">
        {isOpen && (
          <button type="button" onClick={() => void askBackground({ type: 'lock-keys' })}>
            {t('lockNow')}
          </button>
        )}
        <button
          type="button"
          class="link"
          aria-expanded={isForgotten}
          onClick={() => setForgotten(!isForgotten)}
        >
          {t('forgetPassphrase')}
        </button>
      </p>
      {isForgotten && (
        <div class="forget">
          <p>{t('forgetPassphraseWhat')}</p>
          <p class="buttons">
            <button
              type="button"
              onClick={() => {
                setForgotten(false);
                void askBackground({ type: 'forget-passphrase' });
              }}
            >
              {t('forgetPassphraseDo')}
            </button>
            <button type="button" onClick={() => setForgotten(false)}>
              {t('engineCancel')}
            </button>
          </p>
        </div>
      )}
    </section>
  );
}

/** A moment in ms since the epoch, as a time of the day. */
function clock(then: number | undefined): string {
  return then === undefined
    ? ''
    : new Date(then).toLocaleTimeString(undefined, { hour: '2-digit', minute: '2-digit' });
}
