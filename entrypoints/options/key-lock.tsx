import { AskFirst } from '@/components/ask-first';
import { IdleLockSelect } from '@/components/idle-lock-select';
import { UnlockForm } from '@/components/unlock-form';
import { useTranslate } from '@/components/translation';
import { toErrorInfo } from '@/lib/errors';
import type { Translate } from '@/lib/message-key';
import type { KeyState } from '@/lib/messaging/requests';
import type { IdleLock } from '@/lib/settings/secrets/idle-lock';
import { updateSettings } from '@/lib/settings/settings-store';
import { askBackground } from './ask-background';

/** The lock on the keys that are kept under a passphrase: opened, closed, or, with them, forgotten. */
export function KeyLock({ keys, idleLock }: { readonly keys: KeyState; readonly idleLock: IdleLock }) {
  const t = useTranslate();
  if (keys.lock === 'none') return null;
  const isOpen = keys.lock === 'unlocked';
  return (
    <section class="card" id="key-lock" data-lock={keys.lock} aria-labelledby="key-lock-title">
      <h2 id="key-lock-title">{t('keysTitle')}</h2>
      <p class="explanation">{lockText(keys, t)}</p>
      {!isOpen && (
        <UnlockForm
          onUnlock={(passphrase) =>
            askBackground({ type: 'unlock-keys', passphrase }).then(() => undefined, toErrorInfo)
          }
          onUnlocked={() => undefined}
        />
      )}
      <div class="pickers">
        <IdleLockSelect lock={idleLock} onLock={(lockKeysAfter) => void updateSettings({ lockKeysAfter })} />
      </div>
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

/** Whether it is open, and until when: a time of the day. */
function lockText({ lock, unlockedUntil }: KeyState, t: Translate): string {
  if (lock !== 'unlocked') return t('keysAreLocked');
  if (unlockedUntil === undefined) return t('keysAreUnlockedTillClose');
  const form = { hour: '2-digit', minute: '2-digit' } as const;
  return t('keysAreUnlocked', new Date(unlockedUntil).toLocaleTimeString(undefined, form));
}
