import { z } from '../../../zod.ts';
import { tolerant } from '../tolerant.ts';
import type { AnswerPart } from './answer-part.ts';
import { readUsage } from './usage.ts';

const text = tolerant(z.string());

const output = z.object({
  type: text,
  content: tolerant(z.array(z.object({ type: text, text, refusal: text }))),
});

const response = z.object({
  status: text,
  output: tolerant(z.array(output)),
  incomplete_details: tolerant(z.object({ reason: text })),
  usage: z.optional(z.unknown()),
  error: z.optional(z.unknown()),
});

const event = z.object({
  type: text,
  delta: text,
  response: tolerant(response),
  error: z.optional(z.unknown()),
});

const deltas = new Map<string, 'text' | 'refusal' | 'reasoning'>([
  ['response.output_text.delta', 'text'],
  ['response.refusal.delta', 'refusal'],
  ['response.reasoning_text.delta', 'reasoning'],
  ['response.reasoning_summary_text.delta', 'reasoning'],
]);

const ends = new Set(['response.completed', 'response.incomplete', 'response.failed']);

/** Reads one event of Responses. Kinds it does not know give nothing: the service adds some at will. */
export function readResponsesEvent(value: unknown): readonly AnswerPart[] {
  const { success, data } = event.safeParse(value);
  if (!success) return [];
  const { type, delta } = data;
  const kind = deltas.get(type ?? '');
  if (kind) return delta ? [{ kind, text: delta }] : [];
  if (type && ends.has(type)) return data.response ? readEnd(data.response) : [];
  if (type === 'error') return [{ kind: 'error', error: data.error ? { error: data.error } : value }];
  return data.error === undefined || data.error === null ? [] : [{ kind: 'error', error: value }];
}

/** Reads a whole answer of Responses, as it comes without a stream. */
export function readResponse(value: unknown): readonly AnswerPart[] {
  const { success, data } = response.safeParse(value);
  if (!success) return [];
  const parts: AnswerPart[] = [];
  for (const item of data.output ?? []) {
    for (const part of item.content ?? []) {
      if (part.refusal) parts.push({ kind: 'refusal', text: part.refusal });
      else if (part.text)
        parts.push({ kind: item.type === 'reasoning' ? 'reasoning' : 'text', text: part.text });
    }
  }
  return [...parts, ...readEnd(data)];
}

/** The text has come before; an end says how, and what it cost. */
function readEnd({ status, incomplete_details: why, usage, error }: z.infer<typeof response>): AnswerPart[] {
  const parts: AnswerPart[] = [];
  const counted = readUsage(usage);
  if (counted) parts.push({ kind: 'usage', usage: counted });
  if (error !== undefined && error !== null) parts.push({ kind: 'error', error: { error } });
  else if (status === 'incomplete') parts.push({ kind: 'finish', reason: why?.reason ?? 'incomplete' });
  else if (status) parts.push({ kind: 'finish', reason: status });
  return parts;
}
