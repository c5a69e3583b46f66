import { readSettings } from '@/lib/settings/settings-store';
import { taskById } from '@/lib/task/built-in-tasks';
import type { Task } from '@/lib/task/task';

/** What the person has chosen to read pictures as, in any popup. */
export async function chosenTask(): Promise<Task> {
  return taskById((await readSettings()).taskId);
}
