import { useEffect, useState } from 'preact/hooks';
import { SiteList } from '@/components/site-list';
import { useTranslate } from '@/components/translation';
import { allowAgain, takeBackSite, watchSites } from '@/lib/webext/site-access';
import { LedgerCard } from './privacy/ledger-card';
import { MoveCard } from './privacy/move-card';
import { NeverReadCard } from './privacy/never-read-card';
import { StoredCard } from './privacy/stored-card';
import type { SectionProps } from './sections';

/** What is stored and what went out, word for word; what may not be read; and all of it to take along or to erase. */
export function PrivacySection({ settings, part }: SectionProps) {
  return (
    <>
      <div class="privacy-pair">
        <StoredCard settings={settings} />
        <div>
          <Sites />
          <NeverReadCard settings={settings} isWanted={part === 'never-read'} />
        </div>
      </div>
      <LedgerCard />
      <MoveCard settings={settings} />
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
      {patterns && (
        <SiteList
          patterns={patterns}
          onTakeBack={(pattern) => void takeBackSite(pattern)}
          onAllow={(pattern) => void allowAgain(pattern)}
        />
      )}
    </section>
  );
}
