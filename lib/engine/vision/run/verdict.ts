import { AppError } from '../../../errors.ts';
import { redact } from '../failures/redact.ts';
import type { Exchange } from './exchange.ts';

const cut = new Set(['length', 'max_tokens', 'model_length', 'max_output_tokens', 'incomplete']);
const refused = new Set([
  'content_filter',
  'refusal',
  'safety',
  'guardrail',
  'prohibited_content',
  'recitation',
]);
const failed = new Set(['error', 'failed', 'abort', 'cancelled', 'network_error']);

/** An answer that ends this early at a limit had no room: the picture took it all. In characters. */
const hardlyAnything = 40;

/** What else is known where an answer is judged. */
export interface VerdictFacts {
  /** The service may leave out why it ended. */
  readonly mayOmitFinish: boolean;
  /** The text is one whole JSON document, so that nothing of it can be missing. */
  readonly isWholeJson: boolean;
  readonly key: string | undefined;
}

/** Why an answer is none; undefined where it is one. That nothing was thrown says nothing. */
export function verdict(
  { answer, isAnnounced, broken }: Exchange,
  facts: VerdictFacts,
): AppError | undefined {
  if (broken) return broken;
  const reason = answer.finish?.toLowerCase() ?? '';
  if (answer.refusal !== '' || refused.has(reason))
    return new AppError('answer-refused', redact(answer.refusal || answer.text || reason, facts.key));
  if (cut.has(reason)) return cutAnswer(answer);
  if (failed.has(reason)) return new AppError('server-failed', `ended with "${reason}"`);
  const mayBeWhole = facts.mayOmitFinish || facts.isWholeJson;
  if (reason === '' && !(isAnnounced && mayBeWhole)) {
    return new AppError('connection-broken', 'no end was announced');
  }
  if (answer.text.trim() === '') {
    const thought = answer.reasoning === '' ? '' : 'it only thought';
    return new AppError('answer-empty', thought || `ended with "${reason}"`);
  }
  return undefined;
}

function cutAnswer({ text, reasoning, usage }: Exchange['answer']): AppError {
  const count = usage.outputTokens === undefined ? '' : ` after ${usage.outputTokens} tokens`;
  if (text.length < hardlyAnything && reasoning === '')
    return new AppError('context-too-small', `it ended${count}`);
  return new AppError('answer-cut', text === '' ? `all of it was thinking${count}` : `it ended${count}`);
}
