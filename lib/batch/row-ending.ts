import type { ErrorCode, ErrorInfo } from '../errors.ts';
import type { Ending } from './endpoint-pool.ts';

/** What becomes of a row that was not read. */
export interface RowEnding {
  /** `again` puts it back to the front, `failed` ends it, `pause` puts it back and pauses the batch. */
  readonly row: 'again' | 'failed' | 'pause';
  readonly endpoint: Ending;
}

/** What no picture is to blame for, and every other one would meet as well. */
const concernsAll: ReadonlySet<ErrorCode> = new Set([
  'engine-removed',
  'engine-unavailable',
  'browser-model-unavailable',
  'server-address-refused',
  'server-not-allowed',
  'server-refuses-extension',
  'server-not-api',
  'key-wrong',
  'account-not-allowed',
  'no-credit',
  'model-unknown',
  'model-blind',
  'privacy-conflict',
  'redaction-needed',
  'secrets-locked',
  'secret-damaged',
]);

/** The endpoint is not well, or cannot be reached. */
const endpointFailures: ReadonlySet<ErrorCode> = new Set([
  'server-unreachable',
  'server-failed',
  'server-stalled',
  'connection-broken',
  'timeout',
]);

/** So often is one picture sent again to a server that says it did not answer. */
const mostTries = { 'rate-limited': 10, 'server-failed': 3, 'server-unreachable': 30 } as const;

/**
 * Judges a failed reading. Only what the server itself says it did not answer, or what never reached it, is tried again:
 * a picture that may have been read is the person's to send once more.
 *
 * @param tries of this row, this one counted.
 */
export function rowEnding(error: ErrorInfo, tries: number): RowEnding {
  const { code } = error;
  if (code === 'cancelled') return { row: 'again', endpoint: { kind: 'dropped' } };
  if (concernsAll.has(code)) return { row: 'pause', endpoint: { kind: 'dropped' } };
  if (code === 'rate-limited')
    return {
      row: tries < mostTries[code] ? 'again' : 'failed',
      endpoint: { kind: 'refused', waitMs: error.waitMs },
    };
  if (!endpointFailures.has(code)) return { row: 'failed', endpoint: { kind: 'answered' } };
  const isAgain = (code === 'server-failed' || code === 'server-unreachable') && tries < mostTries[code];
  return { row: isAgain ? 'again' : 'failed', endpoint: { kind: 'failed' } };
}
