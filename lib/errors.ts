/**
 * Every way in which reading a picture can fail. Codes travel and are tested; the sentences a person
 * reads are chosen for them at the edge, by `components/error-sentences`.
 */
export const errorCodes = [
  'cancelled',
  'interrupted',
  'timeout',
  // Capture
  'page-not-readable',
  'page-refused',
  'site-never-read',
  'picture-not-found',
  'picture-out-of-view',
  'page-changed',
  'region-empty',
  'capture-failed',
  // The picture itself
  'image-empty',
  'image-damaged',
  'image-type-unknown',
  'image-type-unsupported',
  'image-too-large',
  'svg-unreadable',
  'too-many-files',
  'file-unreadable',
  'pdf-damaged',
  'pdf-locked',
  'pdf-too-large',
  'site-not-allowed',
  'original-unreachable',
  'original-too-small',
  'clipboard-empty',
  'clipboard-unreadable',
  // Files of tasks
  'task-file-unreadable',
  'task-file-too-large',
  'task-file-newer',
  'task-unusable',
  // Reading
  'text-not-found',
  'script-unknown',
  'engine-unavailable',
  'engine-failed',
  'browser-model-unavailable',
  // A model behind an address
  'not-sent-in-time',
  'not-redacted',
  'redaction-failed',
  'engine-removed',
  'server-address-refused',
  'server-not-allowed',
  'server-unreachable',
  'server-refuses-extension',
  'server-not-api',
  'server-stalled',
  'server-failed',
  'connection-broken',
  'key-wrong',
  'account-not-allowed',
  'no-credit',
  'rate-limited',
  'model-unknown',
  'model-blind',
  'picture-not-seen',
  'picture-refused',
  'request-too-large',
  'request-refused',
  'context-too-small',
  'schema-unsupported',
  'answer-cut',
  'answer-refused',
  'answer-empty',
  'answer-not-json',
  'answer-too-long',
  'privacy-conflict',
  // What is stored
  'settings-newer',
  'settings-not-stored',
  'settings-file-unreadable',
  'settings-file-newer',
  // Keys
  'key-file-unreadable',
  'secrets-locked',
  'secret-damaged',
  'passphrase-too-short',
  'passphrase-wrong',
  'passphrase-wait',
  'unexpected',
] as const;

/** One of {@link errorCodes}. */
export type ErrorCode = (typeof errorCodes)[number];

/**
 * A failure as plain data, as it crosses contexts. `details` is for the person who wants to report
 * the failure: never shown first, never with picture data, page addresses or keys in it.
 */
export interface ErrorInfo {
  readonly code: ErrorCode;
  readonly details?: string;
  /** How long to wait before another try, in ms, where that is known. */
  readonly waitMs?: number;
}

/** A failure with a code, thrown inside one context. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly details: string | undefined;
  /** How long to wait before another try, in ms, where that is known. */
  readonly waitMs: number | undefined;

  constructor(code: ErrorCode, details?: string, waitMs?: number) {
    super(details ? `${code}: ${details}` : code);
    this.name = 'AppError';
    this.code = code;
    this.details = details;
    this.waitMs = waitMs;
  }
}

/** Longest `details` kept, in characters: enough for a message, too short for picture data. */
const detailsLimit = 300;

/** Turns anything thrown into plain data. An abort is `cancelled`, a stranger is `unexpected`. */
export function toErrorInfo(thrown: unknown): ErrorInfo {
  if (thrown instanceof AppError) {
    const { code, details, waitMs } = thrown;
    return {
      code,
      ...(details && { details: details.slice(0, detailsLimit) }),
      ...(waitMs && { waitMs }),
    };
  }
  if (thrown instanceof Error && thrown.name === 'AbortError') return { code: 'cancelled' };
  const details = thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown);
  return { code: 'unexpected', details: details.slice(0, detailsLimit) };
}
