import { z } from '../../zod.ts';
import { taskLimits } from './task-limits.ts';
import { taskSchema } from './task-schema.ts';

/** The version of the format that is written; every older one is read. */
export const taskFileVersion = 1;

/** The format's name for itself, so that no other JSON is taken for it. */
export const taskFileFormat = 'fieldshot-tasks';

/** A file of one task or a pack of them: pure data. */
export const taskFileSchema = z.strictObject({
  format: z.literal(taskFileFormat),
  version: z.literal(taskFileVersion),
  tasks: z.array(taskSchema).check(z.minLength(1), z.maxLength(taskLimits.count)),
});
