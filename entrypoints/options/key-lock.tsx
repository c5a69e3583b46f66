import { AskFirst } from '@/components/ask-first';
import { UnlockForm } from '@/components/unlock-form';
import { useTranslate } from '@/components/translation';
import { toErrorInfo } from '@/lib/errors';
import type { KeyState } from '@/lib/messaging/requests';
import { askBackground } from './ask-background';

/** The lock on the keys that are kept under a passphrase: opened, closed, or, with them, forgotten. */
export function KeyLock({ keys }: { readonly keys: KeyState }) {
  const t = useTranslate();
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
          onUnlocked={() => undefined}
        />
      )}
      <div class="buttons">
        {isOpen && (
          <button type="button" onClick={() => void askBackground({ type: 'lock-keys' })}>
            {t('lockNow')}
          </button>
        )}
        <AskFirst
          class="link"
          title={t('forgetPassphrase')}
          question={t('forgetPassphraseWhat')}
          act={t('forgetPassphraseDo')}
          onDo={() => void askBackground({ type: 'forget-passphrase' })}
        />
      </div>
    </section>
  );
}

/** A moment in ms since the epoch, as a time of the day. */
function clock(then: number | undefined): string {
  return then === undefined
    ? ''
    : new Date(then).toLocaleTimeString(undefined, { hour: '2-digit', minute: '2-digit' });
}
