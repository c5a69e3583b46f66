import { taskIdSchema } from '../task/task-id.ts';
import { z } from '../zod.ts';

/** A task and the sites that it comes first on: hosts as they were typed, for `hostPattern`. */
export const siteTaskSchema = z.strictObject({
  taskId: taskIdSchema,
  hosts: z.array(z.string().check(z.maxLength(300))).check(z.maxLength(50)),
});
