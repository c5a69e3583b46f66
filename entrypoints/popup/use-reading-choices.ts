import { useEffect, useState } from 'preact/hooks';
import { sendRequest } from '@/lib/messaging/send-request';
import { defaultSettings, type LanguageChoice, type Settings } from '@/lib/settings/settings';
import { watchSettings } from '@/lib/settings/settings-store';

/** The language that pictures are in and how text is laid out, wherever that is chosen, and the ways to choose. */
export function useReadingChoices() {
  const [settings, setSettings] = useState<Settings>(defaultSettings);
  useEffect(() => watchSettings(setSettings), []);
  return {
    language: settings.language,
    onLanguage: (language: LanguageChoice) => {
      setSettings({ ...settings, language });
      void sendRequest({ type: 'choose-language', language });
    },
    keepLineBreaks: settings.keepLineBreaks,
    onKeepLineBreaks: (keepLineBreaks: boolean) => {
      setSettings({ ...settings, keepLineBreaks });
      void sendRequest({ type: 'keep-line-breaks', keepLineBreaks });
    },
    /** The browser's own, dearest first. */
    ownLanguages: navigator.languages,
  };
}
