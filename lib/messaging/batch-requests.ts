import { taskIdSchema } from '../task/task-id.ts';
import { z } from '../zod.ts';
import { mostDrawn } from './page-picture-answers.ts';
import { edits } from './value-requests.ts';

const count = z.int().check(z.minimum(0));
const place = z.int().check(z.minimum(0));

/** The most pictures of one batch. */
export const mostPictures = 10_000;

const source = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('file'),
    bytes: count,
    modifiedAt: z.number(),
    page: z.exactOptional(z.strictObject({ at: count, of: count })),
  }),
  z.strictObject({ kind: z.literal('element'), tabId: z.int(), frameId: z.int(), picked: count }),
]);

/** The requests about many pictures that are read as one table. */
export const batchRequests = [
  // For a tab whose pictures may be picked there.
  z.strictObject({ type: z.literal('open-batch'), tabId: z.exactOptional(z.int()) }),
  z.strictObject({ type: z.literal('list-page-pictures'), tabId: z.int() }),
  z.strictObject({
    type: z.literal('draw-page-pictures'),
    tabId: z.int(),
    frameId: z.int(),
    picked: z.array(count).check(z.maxLength(mostDrawn)),
  }),
  z.strictObject({ type: z.literal('load-page-pictures'), tabId: z.int() }),
  z.strictObject({ type: z.literal('stop-page-pictures'), tabId: z.int() }),
  // What the person has confirmed: these pictures, as this task, with this engine.
  z.strictObject({
    type: z.literal('start-batch'),
    taskId: taskIdSchema,
    engineId: z.string().check(z.maxLength(64)),
    isPrivate: z.boolean(),
    limits: z.strictObject({ start: count, ceiling: count }),
    rows: z
      .array(z.strictObject({ name: z.string().check(z.maxLength(1_000)), source }))
      .check(z.minLength(1), z.maxLength(mostPictures)),
  }),
  z.strictObject({
    type: z.literal('control-batch'),
    action: z.enum(['pause', 'resume', 'stop', 'drop']),
  }),
  z.strictObject({ type: z.literal('retry-rows'), places: z.array(place) }),
  z.strictObject({ type: z.literal('edit-row'), at: place, edits }),
  // The words of a row's picture and where they stand, read on this device.
  z.strictObject({ type: z.literal('words-of'), file: z.instanceof(Blob) }),
] as const;

/** Their names. */
export const batchRequestTypes = [
  'open-batch',
  'list-page-pictures',
  'draw-page-pictures',
  'load-page-pictures',
  'stop-page-pictures',
  'start-batch',
  'control-batch',
  'retry-rows',
  'edit-row',
  'words-of',
] as const;
