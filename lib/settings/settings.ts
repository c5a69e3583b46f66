import { taskIds } from '../task/task.ts';
import { z } from '../zod.ts';

/** The shape that is stored, under one key: the only thing this extension ever stores. */
export const settingsSchema = z.strictObject({
  version: z.literal(1),
  /** Light or dark; `system` follows the computer. */
  theme: z.enum(['system', 'light', 'dark']),
  /** What pictures are read as unless the person says so for one. */
  taskId: z.prefault(z.enum(taskIds), 'text'),
});

/** Everything a person can set. */
export type Settings = z.infer<typeof settingsSchema>;

/** What holds until the person says otherwise. */
export const defaultSettings: Settings = { version: 1, theme: 'system', taskId: 'text' };
