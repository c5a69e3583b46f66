import type { MessageKey } from '../message-key.ts';
import type { JsonValue } from '../task/json-schema.ts';
import { mergeJson } from '../task/merge-json.ts';
import { plainTask } from '../task/share/plain-task.ts';
import { taskLimits } from '../task/share/task-limits.ts';
import { taskSchema } from '../task/share/task-schema.ts';
import type { TaskId } from '../task/task.ts';
import { z } from '../zod.ts';
import { ofJsonText } from './of-json-text.ts';
import type { Settings } from './settings.ts';
import { siteTaskSchema } from './site-task.ts';

const definitionId = z.string().check(z.maxLength(64));

/** What a person does to their tasks. */
export const taskChangeSchema = z.discriminatedUnion('kind', [
  // New ones, or new words for old ones; their drafts are done. `at`: where the first stands, else at the end.
  // `before`: what the only one was made of, so that what another page changed meanwhile is not undone.
  z.strictObject({
    kind: z.literal('save'),
    tasks: z.array(taskSchema),
    at: z.exactOptional(z.int()),
    before: z.exactOptional(taskSchema),
  }),
  // What cannot be a task yet, kept as it was typed.
  z.strictObject({ kind: z.literal('draft'), id: definitionId, draft: z.unknown() }),
  z.strictObject({ kind: z.literal('remove'), id: definitionId }),
  // What could not be read is removed for good.
  z.strictObject({ kind: z.literal('remove-unread') }),
  z.strictObject({ kind: z.literal('order'), ids: z.array(z.string()) }),
  // The sites that a task comes first on, as they were typed; none of them where it does on none.
  z.strictObject({ kind: z.literal('sites'), ...siteTaskSchema.shape }),
  // A removal taken back: all that went with the task, as it was.
  z.strictObject({
    kind: z.literal('restore'),
    task: taskSchema,
    at: z.int(),
    draft: z.exactOptional(z.unknown()),
    hosts: siteTaskSchema.shape.hosts,
    isChosen: z.boolean(),
  }),
]);

/** See {@link taskChangeSchema}. */
export type TaskChange = z.infer<typeof taskChangeSchema>;

/** The settings that a change leaves, or why it cannot be. */
export type ChangedTasks =
  | { readonly changes: Partial<Omit<Settings, 'version'>> }
  | { readonly refusal: MessageKey };

/** Does a change to the tasks as they are stored now. What cannot be read stays where it is, untouched. */
export function changedTasks(settings: Settings, change: TaskChange): ChangedTasks {
  switch (change.kind) {
    case 'save':
      return saved(settings, change);
    case 'draft': {
      const drafts = { ...settings.drafts, [change.id]: JSON.stringify(change.draft) };
      return sizeOf(drafts) > taskLimits.bytes ? { refusal: 'taskTooLarge' } : { changes: { drafts } };
    }
    case 'remove': {
      const tasks = settings.tasks.filter((task) => idOf(task) !== change.id);
      const isChosen = settings.taskId === `own:${change.id}`;
      const drafts = without(settings.drafts, [change.id]);
      const siteTasks = withSites(settings.siteTasks, `own:${change.id}`, []);
      return { changes: { tasks, drafts, siteTasks, ...(isChosen && { taskId: 'text' as const }) } };
    }
    case 'restore':
      return restored(settings, change);
    case 'sites':
      return { changes: { siteTasks: withSites(settings.siteTasks, change.taskId, change.hosts) } };
    case 'remove-unread':
      return {
        changes: { tasks: settings.tasks.filter((task) => taskSchema.safeParse(ofJsonText(task)).success) },
      };
    case 'order':
      return { changes: { taskOrder: change.ids } };
  }
}

function restored(
  settings: Settings,
  { task, at, draft, hosts, isChosen }: Extract<TaskChange, { kind: 'restore' }>,
): ChangedTasks {
  const change = saved(settings, { kind: 'save', tasks: [task], at });
  if ('refusal' in change) return change;
  const taskId = `own:${task.id}` as const;
  const drafts = {
    ...change.changes.drafts,
    ...(draft !== undefined && { [task.id]: JSON.stringify(draft) }),
  };
  const siteTasks = withSites(settings.siteTasks, taskId, hosts);
  return { changes: { ...change.changes, drafts, siteTasks, ...(isChosen && { taskId }) } };
}

/** Each task has one entry at most, in the order in which they came. */
function withSites(
  siteTasks: Settings['siteTasks'],
  taskId: TaskId,
  hosts: readonly string[],
): Settings['siteTasks'] {
  const others = siteTasks.filter((each) => each.taskId !== taskId);
  return hosts.length === 0 ? others : [...others, { taskId, hosts: [...hosts] }];
}

/** Each task in the place of the one with its id; new ones where they are to stand. */
function saved(
  settings: Settings,
  { tasks: given, at, before }: Extract<TaskChange, { kind: 'save' }>,
): ChangedTasks {
  const byId = new Map(given.map((task) => [task.id, JSON.stringify(plainTask(task))]));
  const known = new Set(settings.tasks.map(idOf));
  const kept = settings.tasks.map((task) => {
    const text = byId.get(idOf(task) ?? '');
    if (text === undefined) return task;
    return before ? merged(JSON.stringify(plainTask(before)), text, ofJsonText(task)) : text;
  });
  const added = [...byId].flatMap(([id, text]) => (known.has(id) ? [] : [text]));
  const place = at ?? kept.length;
  const tasks = [...kept.slice(0, place), ...added, ...kept.slice(place)];
  if (tasks.length > taskLimits.count) return { refusal: 'taskTooMany' };
  if (sizeOf(tasks) > taskLimits.bytes) return { refusal: 'taskTooLarge' };
  return { changes: { tasks, drafts: without(settings.drafts, [...byId.keys()]) } };
}

/** A task's text with what another page has changed in it, as long as that is a task. */
function merged(before: string, mine: string, theirs: JsonValue): string {
  const both = mergeJson(ofJsonText(before), ofJsonText(mine), theirs);
  return taskSchema.safeParse(both).success ? JSON.stringify(both) : mine;
}

function idOf(stored: unknown): string | undefined {
  const read = z.object({ id: z.string() }).safeParse(ofJsonText(stored));
  return read.success ? read.data.id : undefined;
}

function without(drafts: Settings['drafts'], ids: readonly string[]): Settings['drafts'] {
  return Object.fromEntries(Object.entries(drafts).filter(([id]) => !ids.includes(id)));
}

/** As JSON in UTF-8, in bytes. */
function sizeOf(value: unknown): number {
  return new TextEncoder().encode(JSON.stringify(value)).length;
}
