import { browserModelId } from '../engine/browser-model/browser-model-id.ts';
import { builtInTasks, visionTasks } from '../task/built-in-tasks.ts';
import { ownTask } from '../task/own-task.ts';
import { taskSchema } from '../task/share/task-schema.ts';
import type { Task } from '../task/task.ts';
import { ofJsonText } from './of-json-text.ts';
import type { Settings } from './settings.ts';

/** The settings that tasks are offered by. */
type Choices = Pick<Settings, 'tasks' | 'taskOrder' | 'engines' | 'engineId'>;

/**
 * All tasks in the person's order: those that come with the extension, as far as what reads can do them, and their
 * own, as far as they can be read.
 * Their JSON Schemas are not judged here, where every menu is made: `schemaIssues` comes before they are walked.
 */
export function tasksOf({ tasks, taskOrder, engines, engineId }: Choices): readonly Task[] {
  const own = tasks.flatMap((stored) => {
    const task = taskSchema.safeParse(ofJsonText(stored));
    return task.success ? [ownTask(task.data)] : [];
  });
  const place = ({ id }: Task) => (taskOrder.includes(id) ? taskOrder.indexOf(id) : taskOrder.length);
  const sees = engineId === browserModelId || engines.some(({ id }) => id === engineId);
  return [...builtInTasks, ...(sees ? visionTasks : []), ...own].toSorted((a, b) => place(a) - place(b));
}
