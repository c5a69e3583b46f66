import { taskById } from '../task/built-in-tasks.ts';
import { ownTask } from '../task/own-task.ts';
import type { Task } from '../task/task.ts';
import type { Extraction } from './extraction.ts';

/** What a run was read as. */
export function taskOf(extraction: Pick<Extraction, 'taskId' | 'ownTask'>): Task {
  return extraction.ownTask ? ownTask(extraction.ownTask) : taskById(extraction.taskId);
}
