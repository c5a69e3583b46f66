import { z } from '../../../zod.ts';
import { tolerant } from '../tolerant.ts';
import type { AnswerPart } from './answer-part.ts';
import { readUsage } from './usage.ts';

const text = tolerant(z.string());

/** Mistral's thinking models send parts; a part of thinking holds parts itself. */
const contentPart = z.object({
  type: text,
  text,
  thinking: tolerant(z.union([z.string(), z.array(z.object({ text }))])),
});

const message = z.object({
  content: tolerant(z.union([z.string(), z.array(contentPart)])),
  reasoning_content: text,
  reasoning: text,
  refusal: text,
});

const choice = z.object({
  delta: tolerant(message),
  message: tolerant(message),
  /** Of servers that only know how to complete text. */
  text,
  finish_reason: text,
});

/** A chunk of a stream, or a whole answer: they differ in one key. */
const chunk = z.object({
  choices: tolerant(z.array(choice)),
  usage: z.optional(z.unknown()),
  x_groq: tolerant(z.object({ usage: z.optional(z.unknown()) })),
  error: z.optional(z.unknown()),
});

/** Reads one chunk of Chat Completions, or a whole answer of it. What it does not know gives nothing. */
export function readChat(value: unknown): readonly AnswerPart[] {
  const { success, data } = chunk.safeParse(value);
  if (!success) return [];
  const parts: AnswerPart[] = [];
  const [first] = data.choices ?? [];
  if (first) parts.push(...readChoice(first));
  const usage = readUsage(data.usage) ?? readUsage(data.x_groq?.usage);
  if (usage) parts.push({ kind: 'usage', usage });
  if (data.error !== undefined && data.error !== null) parts.push({ kind: 'error', error: value });
  return parts;
}

function readChoice({ delta, message: whole, text: plain, finish_reason: reason }: z.infer<typeof choice>) {
  const parts: AnswerPart[] = [];
  const said = delta ?? whole;
  const thought = said?.reasoning_content ?? said?.reasoning;
  if (thought) parts.push({ kind: 'reasoning', text: thought });
  const content = said?.content ?? plain;
  if (typeof content === 'string') {
    if (content !== '') parts.push({ kind: 'text', text: content });
  } else for (const part of content ?? []) parts.push(...readContentPart(part));
  if (said?.refusal) parts.push({ kind: 'refusal', text: said.refusal });
  if (reason) parts.push({ kind: 'finish', reason });
  return parts;
}

function readContentPart(part: z.infer<typeof contentPart>): AnswerPart[] {
  const { thinking } = part;
  const thought = typeof thinking === 'string' ? thinking : thinking?.map((each) => each.text ?? '').join('');
  if (thought) return [{ kind: 'reasoning', text: thought }];
  if (!part.text) return [];
  return [{ kind: part.type === 'thinking' ? 'reasoning' : 'text', text: part.text }];
}
