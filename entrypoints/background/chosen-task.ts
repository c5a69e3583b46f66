import { readSettings } from '@/lib/settings/settings-store';
import { tasksOf } from '@/lib/settings/tasks-of';
import { taskById } from '@/lib/task/built-in-tasks';
import type { Task, TaskId } from '@/lib/task/task';

/** What the person has chosen to read pictures as, in any popup: what takes a model that sees only where one is chosen. */
export async function chosenTask(): Promise<Task> {
  const settings = await readSettings();
  return taskById(settings.taskId, tasksOf(settings));
}

/** A task by its name as it is now, the person's own ones included; text where it is gone. */
export async function taskNamed(id: TaskId): Promise<Task> {
  return taskById(id, tasksOf(await readSettings()));
}
