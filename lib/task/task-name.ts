import type { Translate } from '../message-key.ts';
import type { Task } from './task.ts';

/** What people call a task: in their language, or as its maker wrote it. */
export function taskName({ name, own }: Task, t: Translate): string {
  return own?.name ?? t(name);
}
