import { type Begun, Pace, type PaceLimits } from './pace.ts';
import { Rest } from './rest.ts';

/** How a request ended, for the endpoint that it went to. */
export type Ending =
  | { readonly kind: 'answered' }
  /** Too many requests (429), with the wait that was asked for, in ms. */
  | { readonly kind: 'refused'; readonly waitMs?: number | undefined }
  /** The endpoint failed or could not be reached. */
  | { readonly kind: 'failed' }
  /** It says nothing about the endpoint: stopped by the person. */
  | { readonly kind: 'dropped' };

/** A turn at one of the endpoints. */
export interface Turn {
  readonly address: string;
  end(ending: Ending): void;
}

interface Endpoint {
  readonly address: string;
  readonly pace: Pace;
  readonly rest: Rest;
}

/** What a pool needs from outside. `now` gives ms since any one moment. */
interface PoolDependencies {
  now(): number;
  random?(): number;
}

/**
 * The addresses of one model. Each has its own pace; who has the least under way gets the next picture; one that fails
 * again and again rests and is tried again.
 */
export class EndpointPool {
  readonly #endpoints: readonly Endpoint[];
  readonly #now: () => number;
  #last = 0;

  constructor(addresses: readonly string[], limits: PaceLimits, { now, random }: PoolDependencies) {
    this.#endpoints = addresses.map((address) => ({
      address,
      pace: new Pace(limits, random),
      rest: new Rest(),
    }));
    this.#now = now;
  }

  /** A turn for one of many pictures; undefined where none is free now. */
  take(): Turn | undefined {
    const now = this.#now();
    return this.#begin(
      this.#endpoints.filter(({ pace, rest }) => pace.hasRoom(now) && rest.mayTry(now, pace.outstanding)),
    );
  }

  /** A turn for a single picture, which never waits: at one that rests only where all do. */
  takeNow(): Turn {
    const now = this.#now();
    const awake = this.#endpoints.filter(({ rest }) => rest.mayTry(now, 0));
    const turn = this.#begin(awake.length > 0 ? awake : this.#endpoints);
    if (!turn) throw new Error('a pool without an address');
    return turn;
  }

  /** In how many ms one may be free though nothing ends before; undefined where nothing but an end frees one. */
  waitMs(): number | undefined {
    const now = this.#now();
    const waits = this.#endpoints
      .map(({ pace, rest }) => Math.max(pace.pausedUntil, rest.until) - now)
      .filter((wait) => wait > 0);
    return waits.length === 0 ? undefined : Math.min(...waits);
  }

  /** How many are under way. */
  get outstanding(): number {
    return this.#endpoints.reduce((sum, { pace }) => sum + pace.outstanding, 0);
  }

  /** How many could be. */
  get window(): number {
    return this.#endpoints.reduce((sum, { pace }) => sum + pace.window, 0);
  }

  /** Whether every one failed, rested, and failed again. */
  get isDown(): boolean {
    return this.#endpoints.every(({ rest }) => rest.isDown);
  }

  /** Tries all of them at once. */
  wake(): void {
    for (const { rest } of this.#endpoints) rest.wake();
  }

  /** The one with the least under way; of equals, each in its turn. */
  #begin(free: readonly Endpoint[]): Turn | undefined {
    const least = Math.min(...free.map(({ pace }) => pace.outstanding));
    const equals = free.filter(({ pace }) => pace.outstanding === least);
    const chosen = equals[this.#last++ % Math.max(1, equals.length)];
    if (!chosen) return undefined;
    const begun = chosen.pace.begin(this.#now());
    let isOver = false;
    return {
      address: chosen.address,
      end: (ending) => {
        if (isOver) return;
        isOver = true;
        this.#end(chosen, begun, ending);
      },
    };
  }

  #end({ pace, rest }: Endpoint, begun: Begun, ending: Ending): void {
    const now = this.#now();
    switch (ending.kind) {
      case 'answered':
        rest.answered();
        return pace.answered(begun, now);
      case 'refused':
        return pace.refused(begun, now, ending.waitMs);
      case 'failed':
        rest.failed(now);
        return pace.dropped();
      case 'dropped':
        return pace.dropped();
    }
  }
}
