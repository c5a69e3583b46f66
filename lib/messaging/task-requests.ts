import { captureNotes } from '../capture/captured-picture.ts';
import { taskChangeSchema } from '../settings/task-change.ts';
import { taskSchema } from '../task/share/task-schema.ts';
import { taskIdSchema } from '../task/task-id.ts';
import { z } from '../zod.ts';

const type = z.literal;
const tabId = z.int();

/** The types of {@link taskRequests}. */
export const taskRequestTypes = [
  'choose-task',
  'task-of-tab',
  'change-tasks',
  'try-task',
  'draft-task',
  'stop-draft',
] as const;

/** What the settings page and the popup may ask about tasks. */
export const taskRequests = [
  // What pictures are read as from now on. Not written by the popup itself, which may close in the middle of it.
  // On a site with a task of its own that holds for the tab alone.
  z.strictObject({ type: type('choose-task'), taskId: taskIdSchema, tabId }),
  // What a tab's pictures are read as.
  z.strictObject({ type: type('task-of-tab'), tabId }),
  // Answered with why it cannot be. Nor by the settings page, which may be closed in the middle of a word.
  z.strictObject({ type: type('change-tasks'), change: taskChangeSchema }),
  // One's own task as it is typed, which need not be stored, on a picture given in the settings page.
  z.strictObject({
    type: type('try-task'),
    task: taskSchema,
    file: z.instanceof(Blob),
    notes: z.array(z.enum(captureNotes)),
  }),
  // A task drafted by a model after a sentence, and the way to stop that.
  z.strictObject({ type: type('draft-task'), id: z.uuid(), sentence: z.string().check(z.maxLength(2000)) }),
  z.strictObject({ type: type('stop-draft'), id: z.uuid() }),
] as const;
