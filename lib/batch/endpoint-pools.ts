import { EndpointPool } from './endpoint-pool.ts';
import type { PaceLimits } from './pace.ts';

/** Of an engine that no many pictures have gone to: its single ones are counted, and wait for none of these. */
const ordinary: PaceLimits = { start: 2, ceiling: 2 };

/** One pool of addresses for each engine, shared by single pictures and many. */
export class EndpointPools {
  readonly #pools = new Map<string, { readonly made: string; readonly pool: EndpointPool }>();
  readonly #now: () => number;

  /** @param now gives ms since any one moment. */
  constructor(now: () => number) {
    this.#now = now;
  }

  /**
   * The pool of an engine; another one where its addresses or limits are others.
   *
   * @param limits of many pictures; those of before unless given.
   */
  poolOf(engineId: string, addresses: readonly string[], limits?: PaceLimits): EndpointPool {
    const before = this.#pools.get(engineId);
    const made = JSON.stringify([addresses, limits]);
    const isSame =
      limits === undefined
        ? before?.made.startsWith(JSON.stringify([addresses]).slice(0, -1))
        : before?.made === made;
    if (before && isSame) return before.pool;
    const pool = new EndpointPool(addresses, limits ?? ordinary, { now: this.#now });
    this.#pools.set(engineId, { made, pool });
    return pool;
  }
}
