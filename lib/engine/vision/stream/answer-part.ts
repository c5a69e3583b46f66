import type { Usage } from './usage.ts';

/** One piece of an answer, whichever way the service sends it. */
export type AnswerPart =
  | { readonly kind: 'text'; readonly text: string }
  /** What the model thinks: never shown as an answer. */
  | { readonly kind: 'reasoning'; readonly text: string }
  | { readonly kind: 'refusal'; readonly text: string }
  /** Why it ended, in the service's own word. */
  | { readonly kind: 'finish'; readonly reason: string }
  | { readonly kind: 'usage'; readonly usage: Usage }
  /** An error in the place of an answer, as it came. */
  | { readonly kind: 'error'; readonly error: unknown };
