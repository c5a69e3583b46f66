import type { EngineAnswer } from '../engine/engine.ts';
import type { PictureRecord } from '../image/picture-record.ts';
import { plainText } from '../image/text-segments.ts';
import type { StructuredAnswer } from '../task/answer/structured-answer.ts';
import type { Task } from '../task/task.ts';

/** A result in the shape that was found; its text is always there, empty where only codes were found. */
export type Output =
  | { readonly kind: 'text'; readonly text: string }
  /** The tables themselves stand in the result. */
  | { readonly kind: 'table'; readonly text: string }
  | { readonly kind: 'record'; readonly text: string; readonly record: PictureRecord }
  /** What a model says in the task's own shape, be it a table or a record. */
  | { readonly kind: 'answer'; readonly text: string; readonly answer: StructuredAnswer };

/** What an answer is under its task: the text, where a table or fields were asked for and none was found. */
export function outputOf(
  task: Task,
  { recognized, tables, record, answer, text: own }: EngineAnswer,
): Output {
  const text = own ?? plainText(recognized);
  if (answer) return { kind: 'answer', text, answer };
  if (task.output.kind === 'table' && tables.length > 0) return { kind: 'table', text };
  const found = record?.needsVision?.length || record?.fields.some(({ value }) => value !== undefined);
  if (task.output.kind === 'record' && record && found) return { kind: 'record', text, record };
  return { kind: 'text', text };
}
