import { useEffect, useState } from 'preact/hooks';
import { sendRequest } from '@/lib/messaging/send-request';
import { defaultSettings } from '@/lib/settings/settings';
import { watchSettings } from '@/lib/settings/settings-store';
import { tasksOf } from '@/lib/settings/tasks-of';
import { builtInTasks } from '@/lib/task/built-in-tasks';
import type { Task, TaskId } from '@/lib/task/task';

interface TaskChoice {
  readonly tasks: readonly Task[];
  readonly taskId: TaskId;
  onTask(taskId: TaskId): void;
}

/** What pictures can be read as and are, wherever it is chosen, and the way to choose. */
export function useTaskChoice(tabId: number): TaskChoice {
  const [taskId, setTaskId] = useState(defaultSettings.taskId);
  const [tasks, setTasks] = useState<readonly Task[]>(builtInTasks);
  useEffect(
    () =>
      watchSettings((settings) => {
        setTasks(tasksOf(settings));
        if (settings.siteTasks.length === 0) return setTaskId(settings.taskId);
        // A site may have a task of its own, which only the background knows of.
        void sendRequest({ type: 'task-of-tab', tabId }).then((answer) =>
          setTaskId(answer.ok ? answer.value : settings.taskId),
        );
        return undefined;
      }),
    [tabId],
  );
  return {
    tasks,
    taskId,
    onTask: (chosen) => {
      setTaskId(chosen);
      void sendRequest({ type: 'choose-task', taskId: chosen, tabId });
    },
  };
}
