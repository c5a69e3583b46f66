import { AppError } from '../../../errors.ts';
import { builtInDefinitions } from '../../../task/built-in/built-in-definitions.ts';
import { compileTask } from '../../../task/compile/compile-task.ts';
import type { CompiledTask } from '../../../task/compiled-task.ts';
import { schemaIssues } from '../../../task/limits/schema-issues.ts';
import type { Task } from '../../../task/task.ts';
import type { TaskOutput } from '../../../task/task-output.ts';

/**
 * A task made ready for a model: one that comes with the extension, or a person's own.
 *
 * @param language BCP 47: of what a model writes in words of its own.
 * @throws AppError `task-unusable` where its JSON Schema is not sound, so that nothing walks it.
 */
export function compiledTaskOf({ id, own }: Pick<Task, 'id' | 'own'>, language: string): CompiledTask {
  const task = own ?? builtInDefinitions.find((each) => each.id === id);
  if (!task) throw new AppError('unexpected', `no task ${id}`);
  const schema = schemaOf(task.output);
  if (schema !== undefined && schemaIssues(schema).length > 0) throw new AppError('task-unusable');
  return compileTask(task, { language });
}

function schemaOf(output: TaskOutput) {
  if (output.kind === 'text') return undefined;
  return output.kind === 'table' ? output.row : output.schema;
}
