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
  'key-wrong',
  'account-not-allowed',
  'no-credit',
  'privacy-conflict',
  'redaction-needed',
  'secrets-locked',
  'secret-damaged',
]);

/** What says that the server is another one than it should be, unless it is a moment's: several in a row are no chance. */
const doubts: ReadonlySet<ErrorCode> = new Set([
  'server-refuses-extension',
  'server-not-api',
  'model-unknown',
  'model-blind',
]);

/** So many in a row. */
const mostDoubts = 3;

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
 * @param before rows that ended like this one, one after another, just before it.
 */
export function rowEnding(error: ErrorInfo, tries: number, before = 0): RowEnding {
  const { code } = error;
  if (code === 'cancelled') return { row: 'again', endpoint: { kind: 'dropped' } };
  if (concernsAll.has(code)) return { row: 'pause', endpoint: { kind: 'dropped' } };
  if (doubts.has(code))
    return { row: before + 1 < mostDoubts ? 'failed' : 'pause', endpoint: { kind: 'dropped' } };
  if (code === 'rate-limited')
    return {
      row: tries < mostTries[code] ? 'again' : 'failed',
      endpoint: { kind: 'refused', waitMs: error.waitMs },
    };
  if (!endpointFailures.has(code)) return { row: 'failed', endpoint: { kind: 'answered' } };
  const isAgain = (code === 'server-failed' || code === 'server-unreachable') && tries < mostTries[code];
  return { row: isAgain ? 'again' : 'failed', endpoint: { kind: 'failed' } };
}
