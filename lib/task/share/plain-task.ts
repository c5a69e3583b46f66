import type { TaskDefinition } from '../task-definition.ts';
import { defaultParameters, type TaskParameters } from '../task-parameters.ts';

/** A task as it is stored and shared, without what is usual. */
export type PlainTask = Pick<TaskDefinition, 'id' | 'name' | 'output'> & {
  readonly instructions?: string;
  readonly parameters?: Partial<TaskParameters>;
};

/** Leaves out of a task what reading it again puts in. */
export function plainTask({ id, name, instructions, parameters, output }: TaskDefinition): PlainTask {
  const usual = new Map<string, unknown>(Object.entries(defaultParameters));
  const own = Object.entries(parameters).filter(([key, value]) => usual.get(key) !== value);
  return {
    id,
    name,
    ...(instructions === '' ? {} : { instructions }),
    ...(own.length === 0 ? {} : { parameters: Object.fromEntries(own) }),
    output,
  };
}
