import type { JsonSchema } from '../../task/json-schema.ts';
import type { Task, TaskId } from '../../task/task.ts';

/** What a worker is told of a task: plain data, no more than it needs. */
export interface Wanted {
  readonly taskId: TaskId;
  /** Of a person's own task whose output is a record: its schema, and the picture's language, BCP 47, if it says one. */
  readonly record?: { readonly schema: JsonSchema; readonly language?: string };
}

/** The part of a task that the text of a picture is looked through for. */
export function wantedOf({ id, own }: Task): Wanted {
  if (own?.output.kind !== 'record') return { taskId: own?.output.kind === 'table' ? 'table' : id };
  const { language } = own.parameters;
  return {
    taskId: id,
    record: { schema: own.output.schema, ...(language === undefined ? {} : { language }) },
  };
}
