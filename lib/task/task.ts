import type { MessageKey } from '../message-key.ts';
import type { TaskDefinition } from './task-definition.ts';

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

/** The name of a task for the program: of a person's own one `own:` and its definition's id. */
export type TaskId = (typeof taskIds)[number] | `own:${string}`;

/** What to read out of a picture, and the shape of the answer. */
export interface Task {
  readonly id: TaskId;
  /** What people call it, unless it is a person's own: those have a name in `own`. */
  readonly name: MessageKey;
  readonly output: { readonly kind: 'text' } | { readonly kind: 'table' } | { readonly kind: 'record' };
  /** All that a person's own task says. */
  readonly own?: TaskDefinition;
}
