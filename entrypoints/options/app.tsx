import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { Logo } from '@/components/logo';
import { useTranslate } from '@/components/translation';
import { defaultSettings, type Settings } from '@/lib/settings/settings';
import { watchSettings } from '@/lib/settings/settings-store';
import { SearchField } from '@/components/search-field';
import { SearchResults } from './search/search-results';
import { findables, searchSettings } from './search/search-settings';
import { walkResults } from './search/walk-results';
import { sectionOf, sections } from './sections';
import { SettingsNotice } from './settings-notice';
import { useShownPart } from './use-part';
import { useSection } from './use-section';

/** The settings page: its sections beside the one that is shown, which the address names, or what is looked for. */
export function App() {
  const t = useTranslate();
  const [settings, setSettings] = useState<Settings>(defaultSettings);
  useEffect(() => watchSettings(setSettings), []);
  const { section, part } = useSection();
  const { id, title, View } = section;
  const [query, setQuery] = useState('');
  const all = useMemo(() => findables(settings, t), [settings]);
  const found = searchSettings(query, all, (name) => t(sectionOf(`#${name}`).title));
  const isSearching = query.trim() !== '';
  const main = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(id);
  useShownPart(id, isSearching ? undefined : part);
  // A screen reader is told where it is once a person has gone somewhere, not as the page opens.
  useEffect(() => {
    document.title = `${t(title)} · Fieldshot`;
    if (shown.current !== id && part === undefined) heading.current?.focus();
    shown.current = id;
    setQuery('');
  }, [id, part]);
  const toFirst = (how: 'open' | 'focus') => {
    const first = main.current?.querySelector<HTMLElement>('.search-results a');
    if (how === 'open') first?.click();
    else first?.focus();
  };
  return (
    <>
      <nav aria-label={t('settings')}>
        <p class="brand">
          <Logo /> Fieldshot
        </p>
        <SearchField query={query} onQuery={setQuery} onFirst={toFirst} />
        {sections.map((each) => (
          <a
            key={each.id}
            href={`#${each.id}`}
            aria-current={!isSearching && each.id === id ? 'page' : undefined}
            onClick={() => setQuery('')}
          >
            {t(each.title)}
          </a>
        ))}
      </nav>
      <main ref={main} onKeyDown={isSearching ? walkResults : undefined}>
        <h1 ref={heading} tabIndex={-1}>
          {t(isSearching ? 'searchSettings' : title)}
        </h1>
        <SettingsNotice />
        {isSearching ? (
          <SearchResults query={query} found={found} sections={sections} onGone={() => setQuery('')} />
        ) : (
          <View settings={settings} part={part} />
        )}
      </main>
    </>
  );
}
