import { useEffect, useState } from 'preact/hooks';
import { browserModelId } from '@/lib/engine/browser-model/browser-model-id';
import { browserModelState } from '@/lib/engine/browser-model/browser-model-state';
import { onDeviceEngineId } from '@/lib/engine/on-device/engine-id';
import { sendRequest } from '@/lib/messaging/send-request';
import { engineOfTask } from '@/lib/settings/engine-of-task';
import { defaultSettings, type Settings } from '@/lib/settings/settings';
import { watchSettings } from '@/lib/settings/settings-store';
import { tasksOf } from '@/lib/settings/tasks-of';
import { taskById } from '@/lib/task/built-in-tasks';
import type { TaskId } from '@/lib/task/task';
import { openSettings } from '@/lib/webext/open-settings';

/** What many pictures are read as, and with what: as it is chosen for single ones, unless it is chosen here. */
export function useChoices() {
  const [settings, setSettings] = useState<Settings>(defaultSettings);
  useEffect(() => watchSettings(setSettings), []);
  const [hasBrowserModel, setHasBrowserModel] = useState(false);
  useEffect(() => void browserModelState().then((state) => setHasBrowserModel(state === 'available')), []);
  const [chosen, setChosen] = useState<TaskId>();
  const tasks = tasksOf(settings);
  const task = taskById(chosen ?? settings.taskId, tasks);
  const engine = engineOfTask(settings, task.own?.parameters);
  return {
    tasks,
    task,
    onTask: setChosen,
    /** What it is really read with: a task may have an engine of its own. Undefined where nothing is sent. */
    engine,
    engineChoice: {
      engines: settings.engines,
      engineId: settings.engineId,
      hasBrowserModel,
      onEngine: (engineId: string) => {
        setSettings({ ...settings, engineId });
        void sendRequest({ type: 'choose-engine', engineId });
      },
      onAddEngine: () => openSettings('engines/new'),
    },
    engineId: engine?.id ?? (settings.engineId === browserModelId ? browserModelId : onDeviceEngineId),
  };
}
