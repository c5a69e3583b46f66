import { useEffect, useState } from 'preact/hooks';
import { sendRequest } from '@/lib/messaging/send-request';
import { defaultSettings } from '@/lib/settings/settings';
import { watchSettings } from '@/lib/settings/settings-store';
import type { TaskId } from '@/lib/task/task';

/** What pictures are read as, wherever it is chosen, and the way to choose. */
export function useTaskChoice(): { readonly taskId: TaskId; onTask(taskId: TaskId): void } {
  const [taskId, setTaskId] = useState(defaultSettings.taskId);
  useEffect(() => watchSettings((settings) => setTaskId(settings.taskId)), []);
  return {
    taskId,
    onTask: (chosen) => {
      setTaskId(chosen);
      void sendRequest({ type: 'choose-task', taskId: chosen });
    },
  };
}
