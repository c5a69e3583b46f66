import { useEffect, useState } from 'preact/hooks';
import { sendRequest } from '@/lib/messaging/send-request';
import { defaultSettings, type Settings } from '@/lib/settings/settings';
import { watchSettings } from '@/lib/settings/settings-store';
import { openSettings } from '@/lib/webext/open-settings';

/** What pictures are read with, wherever it is chosen, and the way to choose. */
export function useEngineChoice() {
  const [settings, setSettings] = useState<Settings>(defaultSettings);
  useEffect(() => watchSettings(setSettings), []);
  const { engines, engineId } = settings;
  return {
    engines,
    engineId,
    onEngine: (chosen: string) => {
      setSettings({ ...settings, engineId: chosen });
      void sendRequest({ type: 'choose-engine', engineId: chosen });
    },
    onAddEngine: () => openSettings('engines/new'),
  };
}
