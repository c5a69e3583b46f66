import { useEffect, useState } from 'preact/hooks';
import { SiteList } from '@/components/site-list';
import { useTranslate } from '@/components/translation';
import type { Settings } from '@/lib/settings/settings';
import { readEverythingStored } from '@/lib/settings/settings-store';
import { takeBackSite, watchSites } from '@/lib/webext/site-access';
import { askBackground } from './ask-background';
import type { SectionProps } from './sections';
import { useKeyState } from './use-key-state';

/** What is stored, word for word, and how to erase it; and the sites that may be asked for a picture. */
export function PrivacySection({ settings }: SectionProps) {
  const t = useTranslate();
  return (
    <>
      <section class="card">
        <h2>{t('storedHere')}</h2>
        <StoredView settings={settings} />
        <KeptKeys />
        <p class="explanation">{t('privacyRest')}</p>
        <button type="button" onClick={() => void askBackground({ type: 'erase-everything' })}>
          {t('eraseEverything')}
        </button>
      </section>
      <Sites />
    </>
  );
}

/** That there are keys, which are stored elsewhere and are not shown. */
function KeptKeys() {
  const t = useTranslate();
  const kept = Object.values(useKeyState().keepings).filter((keeping) => keeping !== 'session').length;
  return kept === 0 ? null : <p id="kept-keys">{t('privacyKeys', kept)}</p>;
}

/** The record as it lies in storage, read anew at each change. */
function StoredView({ settings }: { settings: Settings }) {
  const t = useTranslate();
  const [stored, setStored] = useState<Record<string, unknown>>();
  useEffect(() => {
    void readEverythingStored().then(setStored);
  }, [settings]);
  if (stored === undefined) return null;
  if (Object.keys(stored).length === 0) return <p>{t('privacyNothingStored')}</p>;
  return (
    <>
      <p>{t('privacyStored')}</p>
      <pre id="stored">{JSON.stringify(stored, null, 2)}</pre>
    </>
  );
}

/** The sites as the browser has them, wherever they are changed. */
function Sites() {
  const t = useTranslate();
  const [patterns, setPatterns] = useState<readonly string[]>();
  useEffect(() => watchSites(setPatterns), []);
  return (
    <section class="card" id="sites">
      <h2>{t('sites')}</h2>
      {patterns && <SiteList patterns={patterns} onTakeBack={(pattern) => void takeBackSite(pattern)} />}
    </section>
  );
}
