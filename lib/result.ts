import type { ErrorInfo } from './errors.ts';

/** What a fallible call between contexts answers: plain data, since class instances do not survive the way. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: ErrorInfo };

/** Wraps a value as a success. */
export function success<T>(value: T): Result<T> {
  return { ok: true, value };
}

/** Wraps plain error data as a failure. */
export function failure(error: ErrorInfo): Result<never> {
  return { ok: false, error };
}
