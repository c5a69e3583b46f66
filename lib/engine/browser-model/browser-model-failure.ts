import { AppError, type ErrorCode } from '../../errors.ts';

/** What the API's exceptions mean to a person. */
const codes: Readonly<Record<string, ErrorCode>> = {
  QuotaExceededError: 'context-too-small',
  NotSupportedError: 'model-blind',
  SyntaxError: 'answer-not-json',
  DataError: 'picture-refused',
  EncodingError: 'picture-refused',
  InvalidStateError: 'browser-model-unavailable',
  NotAllowedError: 'browser-model-unavailable',
  NetworkError: 'browser-model-unavailable',
  AbortError: 'cancelled',
  NotReadableError: 'answer-refused',
};

/** A failure of the browser's model, in our own codes. */
export function browserModelFailure(thrown: unknown): AppError {
  if (thrown instanceof AppError) return thrown;
  const { name, message } = thrown instanceof Error ? thrown : new Error(String(thrown));
  return new AppError(codes[name] ?? 'engine-failed', `${name}: ${message}`);
}
