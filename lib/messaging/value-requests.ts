import type { MessageKey } from '../message-key.ts';
import type { JsonValue } from '../task/json-schema.ts';
import { z } from '../zod.ts';

const runId = z.string().check(z.maxLength(64));
const text = z.string().check(z.maxLength(100_000));
const path = z.string().check(z.maxLength(4_000));

const json = z.custom<JsonValue>((value) => z.json().safeParse(value).success);

const issue = z.strictObject({
  path,
  message: z.custom<MessageKey>((value) => typeof value === 'string' && /^answer[A-Z]\w{1,40}$/u.test(value)),
  params: z.array(text),
});

/** What a person changed of a result. */
export const edits = z.strictObject({
  values: z.array(z.strictObject({ path, typed: text, value: json })),
  issues: z.array(issue),
});

const isPrivate = z.boolean();

/** The requests about values: what a person changed of a result, and what is collected. */
export const valueRequests = [
  z.strictObject({ type: z.literal('edit-result'), id: runId, edits }),
  z.strictObject({ type: z.literal('collection'), isPrivate }),
  // As what is chosen in the popup.
  z.strictObject({ type: z.literal('start-collecting'), isPrivate, tabId: z.int() }),
  z.strictObject({ type: z.literal('end-collecting'), isPrivate }),
  z.strictObject({
    type: z.literal('remove-collected'),
    isPrivate,
    id: runId,
    line: z.union([z.int(), z.literal('all')]),
  }),
  z.strictObject({ type: z.literal('undo-collected'), isPrivate }),
] as const;

/** Their names. */
export const valueRequestTypes = [
  'edit-result',
  'collection',
  'start-collecting',
  'end-collecting',
  'remove-collected',
  'undo-collected',
] as const;
