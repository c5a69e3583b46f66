import { z } from '../zod.ts';
import { taskIds, type TaskId } from './task.ts';

/** The name of a task that came with the extension, or of a person's own one, be it still there or not. */
export const taskIdSchema = z.custom<TaskId>(
  (value) =>
    typeof value === 'string' && (taskIds.some((id) => id === value) || /^own:[a-z0-9-]{1,64}$/u.test(value)),
);
