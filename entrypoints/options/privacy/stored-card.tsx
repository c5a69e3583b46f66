import { useEffect, useState } from 'preact/hooks';
import { AskFirst } from '@/components/ask-first';
import { DetailsBox } from '@/components/details-box';
import { StoredWords } from '@/components/privacy/stored-words';
import { useTranslate } from '@/components/translation';
import type { Settings } from '@/lib/settings/settings';
import { browser } from '@/lib/webext/browser';
import { type StoredRecord, storedRecordsNow } from '@/lib/webext/stored-records-now';
import { askBackground } from '../ask-background';
import { saveSettings } from './save-settings';

/** Everything that is stored and kept, in words and word for word, and how to erase it. */
export function StoredCard({ settings }: { readonly settings: Settings }) {
  const t = useTranslate();
  const records = useStoredRecords();
  const local = records.filter(({ area }) => area === 'local');
  return (
    <section class="card" id="stored-card">
      <h2>{t('storedHere')}</h2>
      {local.length === 0 ? (
        <p>{t('privacyNothingStored')}</p>
      ) : (
        <>
          <p>{t('privacyStored')}</p>
          <StoredWords settings={settings} language={document.documentElement.lang} />
          <DetailsBox title={t('storedRaw')}>
            <pre id="stored" dir="ltr">
              {JSON.stringify(Object.fromEntries(local.map(({ name, value }) => [name, value])), null, 2)}
            </pre>
          </DetailsBox>
        </>
      )}
      <Area title={t('storedSecrets')} records={records.filter(({ area }) => area === 'secrets')} />
      <Area title={t('storedInMemory')} records={records.filter(({ area }) => area === 'session')} />
      <p class="explanation">{t('privacyRest')}</p>
      <AskFirst
        title={t('eraseEverything')}
        class="danger"
        question={t('eraseAsk')}
        onDo={() => void askBackground({ type: 'erase-everything' })}
      >
        <button type="button" onClick={() => saveSettings(settings)}>
          {t('settingsExport')}
        </button>
      </AskFirst>
    </section>
  );
}

/** The records of an area, what each is and, where it may be shown, what it says. */
function Area({ title, records }: { readonly title: string; readonly records: readonly StoredRecord[] }) {
  const t = useTranslate();
  if (records.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul class="records">
        {records.map(({ name, what, value }) => (
          <li key={name} data-record={name}>
            {t(what)}
            {value !== undefined && (
              <DetailsBox title={t('storedRaw')}>
                <pre dir="ltr">{JSON.stringify(value, null, 2)}</pre>
              </DetailsBox>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

/** All of it, read anew at each change. */
function useStoredRecords(): readonly StoredRecord[] {
  const [records, setRecords] = useState<readonly StoredRecord[]>([]);
  useEffect(() => {
    const read = () => void storedRecordsNow().then(setRecords);
    read();
    browser.storage.onChanged.addListener(read);
    return () => browser.storage.onChanged.removeListener(read);
  }, []);
  return records;
}
