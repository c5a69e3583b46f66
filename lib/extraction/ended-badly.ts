import type { ErrorInfo } from '../errors.ts';
import type { AnswerSoFar, Extraction, ExtractionState } from './extraction.ts';

/**
 * How a run ends that comes to no result: what a model had answered until then is kept beside the failure.
 *
 * @param run as it was last.
 */
export function endedBadly(error: ErrorInfo, run: Extraction | undefined): ExtractionState {
  if (error.code === 'cancelled') return { status: 'cancelled' };
  const soFar = run?.sent && run.status === 'running' ? soFarOf(run.progress) : undefined;
  return { status: 'failed', error, ...(soFar && { soFar }) };
}

function soFarOf({ text, fields }: AnswerSoFar = {}): AnswerSoFar | undefined {
  if (fields !== undefined && fields.length > 0) return { fields };
  return text === undefined || text === '' ? undefined : { text };
}
