import type { Task } from './task.ts';

/** Reads all the text, as it stands. */
export const textTask: Task = { id: 'text', output: { kind: 'text' } };

/** The tasks that come with the extension, in the order of the menu. */
export const builtInTasks: readonly Task[] = [textTask];
