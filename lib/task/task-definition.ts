import type { TaskOutput } from './task-output.ts';
import type { TaskParameters } from './task-parameters.ts';

/** All that a task says, as plain data: what is compiled, stored and shared. */
export interface TaskDefinition {
  /** Letters, digits and hyphens; unique among a person's tasks. */
  readonly id: string;
  /** What people call it. */
  readonly name: string;
  /** What to read, in the person's own words. */
  readonly instructions: string;
  readonly parameters: TaskParameters;
  readonly output: TaskOutput;
}
