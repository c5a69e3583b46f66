import { useEffect, useRef } from 'preact/hooks';
import { NeverReadForm } from '@/components/privacy/never-read-form';
import { useTranslate } from '@/components/translation';
import type { Settings } from '@/lib/settings/settings';
import { updateSettings } from '@/lib/settings/settings-store';

interface NeverReadCardProps {
  readonly settings: Settings;
  /** Whether somebody came for it. */
  readonly isWanted: boolean;
}

/** The sites that nothing is read on. */
export function NeverReadCard({ settings, isWanted }: NeverReadCardProps) {
  const t = useTranslate();
  const card = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!isWanted) return;
    card.current?.scrollIntoView({ block: 'center' });
    card.current?.querySelector('textarea')?.focus();
  }, [isWanted]);
  return (
    <section class="card" id="never-read" ref={card}>
      <h2 id="never-read-title">{t('neverReadTitle')}</h2>
      <p class="explanation" id="never-read-what">
        {t('neverReadExplanation')}
      </p>
      <NeverReadForm sites={settings.neverRead} onSites={(neverRead) => void updateSettings({ neverRead })} />
    </section>
  );
}
