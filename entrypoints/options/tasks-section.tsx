import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { TasksViewProps } from '@/components/tasks/tasks-view';
import type { MessageKey } from '@/lib/message-key';
import { sendRequest } from '@/lib/messaging/send-request';
import type { TaskChange } from '@/lib/settings/task-change';
import { saveJson } from './save-json';
import type { SectionProps } from './sections';
import { useDrafter } from './use-drafter';
import { useTrial } from './use-trial';

/** The tasks, whose code is loaded only when one comes here. */
export function TasksSection({ settings, part }: SectionProps) {
  const [View, setView] = useState<FunctionComponent<TasksViewProps>>();
  useEffect(() => {
    void import('@/components/tasks/tasks-view').then((loaded) => setView(() => loaded.TasksView));
  }, []);
  const trial = useTrial();
  const drafter = useDrafter();
  return View ? (
    <View
      settings={settings}
      openId={part}
      onOpen={openTask}
      onChange={changeTasks}
      onSave={saveJson}
      trial={trial}
      drafter={drafter}
    />
  ) : null;
}

/** In the address, so that Back leads out of a task, and a task can be linked to. */
function openTask(id: string | undefined): void {
  location.hash = id === undefined ? 'tasks' : `tasks/${id}`;
}

/** The background stores it, since this page may be closed in the middle of a word. */
async function changeTasks(change: TaskChange): Promise<MessageKey | undefined> {
  const changed = await sendRequest({ type: 'change-tasks', change });
  return changed.ok ? changed.value : 'tasksNotStored';
}
