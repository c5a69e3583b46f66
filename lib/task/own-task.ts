import type { Task } from './task.ts';
import type { TaskDefinition } from './task-definition.ts';

/** A person's own task, as it is run and shown. */
export function ownTask(own: TaskDefinition): Task {
  return { id: `own:${own.id}`, name: 'taskOwn', output: { kind: own.output.kind }, own };
}
