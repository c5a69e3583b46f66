import { builtInTasks } from '../task/built-in-tasks.ts';
import { ownTask } from '../task/own-task.ts';
import { taskSchema } from '../task/share/task-schema.ts';
import type { Task } from '../task/task.ts';
import { ofJsonText } from './of-json-text.ts';
import type { Settings } from './settings.ts';

/**
 * All tasks in the person's order: those that come with the extension and their own, as far as they can be read.
 * Their JSON Schemas are not judged here, where every menu is made: `schemaIssues` comes before they are walked.
 */
export function tasksOf({ tasks, taskOrder }: Pick<Settings, 'tasks' | 'taskOrder'>): readonly Task[] {
  const own = tasks.flatMap((stored) => {
    const task = taskSchema.safeParse(ofJsonText(stored));
    return task.success ? [ownTask(task.data)] : [];
  });
  const place = ({ id }: Task) => (taskOrder.includes(id) ? taskOrder.indexOf(id) : taskOrder.length);
  return [...builtInTasks, ...own].toSorted((a, b) => place(a) - place(b));
}
