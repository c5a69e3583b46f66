import { useEffect, useState } from 'preact/hooks';
import { AppearanceForm } from '@/components/appearance-form';
import { KeepLineBreaks } from '@/components/keep-line-breaks';
import { LanguageSelect } from '@/components/language-select';
import { Logo } from '@/components/logo';
import { SiteList } from '@/components/site-list';
import { useTranslate } from '@/components/translation';
import { defaultSettings, type Settings } from '@/lib/settings/settings';
import {
  eraseSettings,
  readEverythingStored,
  updateSettings,
  watchSettings,
} from '@/lib/settings/settings-store';
import { readShortcuts } from '@/lib/webext/read-shortcuts';
import { TryIt } from './try-it';
import { takeBackSite, watchSites } from '@/lib/webext/site-access';

/** The settings page: appearance, how pictures are read, the shortcut as it really is, the allowed sites, and what is stored. */
export function App() {
  const t = useTranslate();
  const [settings, setSettings] = useState<Settings>(defaultSettings);
  useEffect(() => watchSettings(setSettings), []);
  return (
    <main>
      <h1>
        <Logo /> {t('settings')}
      </h1>
      <section class="card">
        <h2>{t('appearance')}</h2>
        <AppearanceForm theme={settings.theme} onChange={(theme) => void updateSettings({ theme })} />
      </section>
      <section class="card">
        <h2>{t('reading')}</h2>
        <div class="pickers">
          <LanguageSelect
            language={settings.language}
            ownLanguages={navigator.languages}
            onLanguage={(language) => void updateSettings({ language })}
          />
        </div>
        <p class="explanation">{t('readingExplanation')}</p>
        <KeepLineBreaks
          keepLineBreaks={settings.keepLineBreaks}
          onKeepLineBreaks={(keepLineBreaks) => void updateSettings({ keepLineBreaks })}
        />
      </section>
      <TryIt />
      <Shortcuts />
      <Sites />
      <section class="card">
        <h2>{t('privacy')}</h2>
        <StoredView settings={settings} />
        <p class="explanation">{t('privacyRest')}</p>
        <button type="button" onClick={() => void eraseSettings()}>
          {t('eraseEverything')}
        </button>
      </section>
    </main>
  );
}

const commandTitles = [
  ['_execute_action', 'openFieldshot'],
  ['clip-region', 'clipRegion'],
  ['repeat-region', 'repeatRegion'],
] as const;

/** Every shortcut, as the browser has it. */
function Shortcuts() {
  const t = useTranslate();
  const [shortcuts, setShortcuts] = useState<Readonly<Record<string, string>>>();
  useEffect(() => {
    void readShortcuts().then(setShortcuts);
  }, []);
  return (
    <section class="card" id="shortcuts">
      <h2>{t('shortcuts')}</h2>
      {shortcuts &&
        commandTitles.map(([command, title]) => (
          <p class="pair" key={command}>
            <span>{t(title)}</span>
            {shortcuts[command] ? <kbd>{shortcuts[command]}</kbd> : <span>{t('shortcutNotSet')}</span>}
          </p>
        ))}
      <p class="explanation">{t(import.meta.env.FIREFOX ? 'shortcutsFirefox' : 'shortcutsChromium')}</p>
    </section>
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
