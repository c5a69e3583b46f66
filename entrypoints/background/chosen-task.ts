import { readSettings } from '@/lib/settings/settings-store';
import { taskById, textTask, visionTasks } from '@/lib/task/built-in-tasks';
import type { Task } from '@/lib/task/task';

/** What the person has chosen to read pictures as, in any popup: what takes a model that sees only where one is chosen. */
export async function chosenTask(): Promise<Task> {
  const { taskId, engineId, engines } = await readSettings();
  const task = taskById(taskId);
  const sees = engines.some(({ id }) => id === engineId);
  return visionTasks.includes(task) && !sees ? textTask : task;
}
