import type { Issue } from '../issue.ts';
import type { TaskOutput } from '../task-output.ts';

/** The output of a new task, drafted from what a person already has; or why that cannot be. */
export type Draft =
  | { readonly ok: true; readonly output: TaskOutput }
  | { readonly ok: false; readonly issues: readonly Issue[] };
