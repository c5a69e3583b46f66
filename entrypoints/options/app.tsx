import { useEffect, useRef, useState } from 'preact/hooks';
import { Logo } from '@/components/logo';
import { useTranslate } from '@/components/translation';
import { defaultSettings, type Settings } from '@/lib/settings/settings';
import { watchSettings } from '@/lib/settings/settings-store';
import { sections } from './sections';
import { SettingsNotice } from './settings-notice';
import { useSection } from './use-section';

/** The settings page: its sections beside the one that is shown, which the address names. */
export function App() {
  const t = useTranslate();
  const [settings, setSettings] = useState<Settings>(defaultSettings);
  useEffect(() => watchSettings(setSettings), []);
  const { section, part } = useSection();
  const { id, title, View } = section;
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(id);
  // A screen reader is told where it is once a person has gone somewhere, not as the page opens.
  useEffect(() => {
    document.title = `${t(title)} · Fieldshot`;
    if (shown.current !== id) heading.current?.focus();
    shown.current = id;
  }, [id]);
  return (
    <>
      <nav aria-label={t('settings')}>
        <p class="brand">
          <Logo /> Fieldshot
        </p>
        {sections.map((each) => (
          <a key={each.id} href={`#${each.id}`} aria-current={each.id === id ? 'page' : undefined}>
            {t(each.title)}
          </a>
        ))}
      </nav>
      <main>
        <h1 ref={heading} tabIndex={-1}>
          {t(title)}
        </h1>
        <SettingsNotice />
        <View settings={settings} part={part} />
      </main>
    </>
  );
}
