import type { Refusal } from '../failures/refusal.ts';

/** So often is a picture sent again. */
export const mostRetries = 2;
const baseMs = 1000;
const capMs = 20_000;
/** The longest wait that a server may ask for within a run, in ms. */
const longestWaitMs = 60_000;
/** How often a server is asked again that loads its model, in ms. */
const loadingMs = 3000;

const retried: ReadonlySet<number> = new Set([
  408, 409, 425, 429, 500, 502, 503, 504, 520, 521, 522, 523, 524, 529,
]);

/** Where a run stands when it was refused. */
export interface RetrySituation {
  /** Retries so far. */
  readonly retries: number;
  /** Since the run's first request, in ms. */
  readonly elapsedMs: number;
  /** How long the first byte is waited for, in ms: so long may a model load. */
  readonly firstByteMs: number;
  /** 0 to 1. */
  random(): number;
}

/**
 * How long to wait before the same request is sent once more, in ms; undefined where it should not be. Only
 * where the server itself says that it did not answer: what may have been read is never sent twice on a guess.
 */
export function retryDelay(refused: Refusal, situation: RetrySituation): number | undefined {
  if (refused.code !== 'rate-limited' && refused.code !== 'server-failed') return undefined;
  if (!retried.has(refused.status)) return undefined;
  if (refused.status === 503 && /loading/iu.test(refused.said.message))
    return situation.elapsedMs + loadingMs < situation.firstByteMs ? loadingMs : undefined;
  if (situation.retries >= mostRetries) return undefined;
  if (refused.waitMs !== undefined) return refused.waitMs <= longestWaitMs ? refused.waitMs : undefined;
  return Math.round(situation.random() * Math.min(capMs, baseMs * 2 ** situation.retries));
}
