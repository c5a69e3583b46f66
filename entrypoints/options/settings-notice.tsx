import { useEffect, useState } from 'preact/hooks';
import { AskFirst } from '@/components/ask-first';
import { errorSentences } from '@/components/error-sentences';
import { useTranslate } from '@/components/translation';
import { AppError, type ErrorCode } from '@/lib/errors';
import { forgetDamaged, readEverythingStored, settingsHealth } from '@/lib/settings/settings-store';
import { browser } from '@/lib/webext/browser';
import { saveJson } from './save-json';

/** Says what is wrong with what is stored: read in part, made by a newer version, or not to be written. Else nothing. */
export function SettingsNotice() {
  const t = useTranslate();
  const [health, setHealth] = useState<Awaited<ReturnType<typeof settingsHealth>>>('whole');
  const [failed, setFailed] = useState<ErrorCode>();
  useEffect(() => {
    const learn = () => void settingsHealth().then(setHealth);
    learn();
    browser.storage.local.onChanged.addListener(learn);
    // A change that nobody waits for, such as a choice that could not be stored.
    const onRejected = ({ reason }: PromiseRejectionEvent) => {
      if (reason instanceof AppError) setFailed(reason.code);
    };
    addEventListener('unhandledrejection', onRejected);
    return () => {
      browser.storage.local.onChanged.removeListener(learn);
      removeEventListener('unhandledrejection', onRejected);
    };
  }, []);
  const code = failed ?? (health === 'newer' ? 'settings-newer' : undefined);
  const sentence = code && `${t(errorSentences[code].title)}. ${t(errorSentences[code].advice)}`;
  return (
    <div id="settings-notice" role="alert">
      {sentence && <p class="card failure">{sentence}</p>}
      {health === 'damaged' && (
        <div class="card failure">
          <p>{t('settingsDamaged')}</p>
          <div class="buttons">
            <button type="button" onClick={() => void saveAside()}>
              {t('settingsDamagedSave')}
            </button>
            <AskFirst
              title={t('settingsDamagedForget')}
              question={t('cannotBeUndone')}
              onDo={() => void forgetDamaged().then(() => setHealth('whole'))}
            />
          </div>
        </div>
      )}
    </div>
  );
}

/** As it lies in storage, keys never being there. */
async function saveAside(): Promise<void> {
  const text = JSON.stringify(await readEverythingStored(), null, 2);
  saveJson(`${text}\n`);
}
