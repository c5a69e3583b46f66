import { useEffect, useState } from 'preact/hooks';
import { browserModelState } from '@/lib/engine/browser-model/browser-model-state';
import { sendRequest } from '@/lib/messaging/send-request';
import { defaultSettings, type Settings } from '@/lib/settings/settings';
import { watchSettings } from '@/lib/settings/settings-store';
import { openSettings } from '@/lib/webext/open-settings';

/** What pictures are read with, wherever it is chosen, and the way to choose. */
export function useEngineChoice() {
  const [settings, setSettings] = useState<Settings>(defaultSettings);
  useEffect(() => watchSettings(setSettings), []);
  const [hasBrowserModel, setHasBrowserModel] = useState(false);
  useEffect(() => void browserModelState().then((state) => setHasBrowserModel(state === 'available')), []);
  const { engines, engineId } = settings;
  return {
    engines,
    engineId,
    hasBrowserModel,
    onEngine: (chosen: string) => {
      setSettings({ ...settings, engineId: chosen });
      void sendRequest({ type: 'choose-engine', engineId: chosen });
    },
    onAddEngine: () => openSettings('engines/new'),
  };
}
