import type { MessageKey } from '../message-key.ts';

/** The tasks there are; what is stored and sent names them so. */
export const taskIds = [
  'text',
  'table',
  'receipt',
  'invoice',
  'business-card',
  'form',
  'product-label',
  'event',
  'chart',
  'code',
  'formula',
  'describe',
  'translate',
  'any-fields',
] as const;

/** The name of a task for the program. */
export type TaskId = (typeof taskIds)[number];

/** What to read out of a picture, and the shape of the answer. */
export interface Task {
  readonly id: TaskId;
  /** What people call it. */
  readonly name: MessageKey;
  readonly output: { readonly kind: 'text' } | { readonly kind: 'table' } | { readonly kind: 'record' };
}
