import type { Translate } from '../../lib/message-key.ts';
import type { TaskDefinition } from '../../lib/task/task-definition.ts';

/**
 * Tasks as new ones of a person's own: with ids of their own, and names that are not there yet.
 *
 * @param names those that are.
 */
export function ownCopies(
  tasks: readonly TaskDefinition[],
  names: readonly string[],
  t: Translate,
): TaskDefinition[] {
  const taken = new Set(names);
  return tasks.map((task) => {
    let name = task.name;
    for (let copy = 2; taken.has(name); copy += 1) name = t('taskCopy', task.name.slice(0, 70), String(copy));
    taken.add(name);
    return { ...task, id: crypto.randomUUID(), name };
  });
}
