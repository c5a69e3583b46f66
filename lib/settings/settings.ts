import { readingLanguages } from '../task/reading-languages.ts';
import { taskIdSchema } from '../task/task-id.ts';
import { z } from '../zod.ts';
import { engineSettingsSchema } from './engine-settings.ts';
import { idleLocks } from './secrets/idle-lock.ts';
import { siteTaskSchema } from './site-task.ts';

/** What a person can say that pictures are in; under `auto` the reader finds the language by itself. */
export const languageChoices = ['auto', ...readingLanguages] as const;

/** One of {@link languageChoices}. */
export type LanguageChoice = (typeof languageChoices)[number];

/** The shape that is stored, under one key: with the keys of engines, the only thing this extension ever stores. */
export const settingsSchema = z.strictObject({
  version: z.literal(1),
  /** Light or dark; `system` follows the computer. */
  theme: z.enum(['system', 'light', 'dark']),
  /** What pictures are read as unless the person says so for one. */
  taskId: z.prefault(taskIdSchema, 'text'),
  /** What language they are in, unless the person says so for one. */
  language: z.prefault(z.enum(languageChoices), 'auto'),
  /** Whether text is shown and copied line by line as it is printed, hyphens and all, instead of joined. */
  keepLineBreaks: z.prefault(z.boolean(), false),
  /** Models behind an address; the reader on this device is always there and not among them. */
  engines: z.prefault(z.array(engineSettingsSchema), []),
  /** What pictures are read with: the id of one of them, else the reader on this device. */
  engineId: z.prefault(z.string(), 'on-device'),
  /** A person's own tasks, each as JSON text, for `ofJsonText` and `readStoredTasks`: one that cannot be read takes nothing else with it. */
  tasks: z.prefault(z.array(z.unknown()), []),
  /** What was typed of a task and is not right yet, a `TaskDraft` as JSON text, by the task's definition's id. */
  drafts: z.prefault(z.record(z.string(), z.unknown()), {}),
  /** The order of tasks in menus, by their names; those that are missing here come after. */
  taskOrder: z.prefault(z.array(z.string()), []),
  /** The sites that a task comes first on, as they were typed, a host each: see `hostPattern`. */
  siteTasks: z.prefault(z.array(siteTaskSchema), []),
  /** Sites that are never read, as they were typed, for `hostPattern`. */
  neverRead: z.prefault(z.array(z.string().check(z.maxLength(300))).check(z.maxLength(200)), []),
  /** When keys under a passphrase lock themselves: after so many minutes without use, or with the browser. */
  lockKeysAfter: z.prefault(z.literal(idleLocks), 15),
});

/** Everything a person can set. */
export type Settings = z.infer<typeof settingsSchema>;

/** What holds until the person says otherwise. */
export const defaultSettings: Settings = {
  version: 1,
  theme: 'system',
  taskId: 'text',
  language: 'auto',
  keepLineBreaks: false,
  engines: [],
  engineId: 'on-device',
  tasks: [],
  drafts: {},
  taskOrder: [],
  siteTasks: [],
  neverRead: [],
  lockKeysAfter: 15,
};
