import { AppError } from '../errors.ts';
import { untilAborted } from '../until-aborted.ts';
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

/** A picture that is made ready for one of the endpoints while others are read there. */
export interface Booking {
  readonly address: string;
  /**
   * Waits for its turn, and takes it.
   *
   * @throws AppError `cancelled` where the endpoint rests: another one may be free; the signal's reason.
   */
  begin(signal: AbortSignal): Promise<Turn>;
  /** Gives it back where no turn was taken. */
  drop(): void;
}

interface Endpoint {
  readonly address: string;
  readonly pace: Pace;
  readonly rest: Rest;
  /** Pictures that are being made ready for it, those that wait for their turn among them. */
  booked: number;
  /** Those that wait, the first first. */
  readonly waiting: Waiting[];
}

interface Waiting {
  begin(turn: Turn): void;
  refuse(error: AppError): void;
}

/** So many pictures are made ready beyond those for which there is room. */
const mostAhead = 2;

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
  #isHeld = false;

  constructor(addresses: readonly string[], limits: PaceLimits, { now, random }: PoolDependencies) {
    this.#endpoints = addresses.map((address) => ({
      address,
      pace: new Pace(limits, random),
      rest: new Rest(),
      booked: 0,
      waiting: [],
    }));
    this.#now = now;
  }

  /** A turn for one of many pictures that needs nothing made ready; undefined where none is free now. */
  take(): Turn | undefined {
    const now = this.#now();
    const isFree = ({ pace, rest }: Endpoint) => pace.hasRoom(now) && rest.mayTry(now, pace.outstanding);
    return this.#begin(this.#endpoints.filter(isFree));
  }

  /**
   * A place for one of many pictures, so that it can be made ready before its turn; undefined where enough are.
   */
  book(): Booking | undefined {
    const now = this.#now();
    const load = ({ pace, booked }: Endpoint) => pace.outstanding + booked;
    const free = this.#endpoints.filter(
      (each) => load(each) < each.pace.window + mostAhead && each.rest.mayTry(now, load(each)),
    );
    const chosen = this.#leastOf(free, load);
    if (!chosen) return undefined;
    chosen.booked++;
    let isOver = false;
    const drop = () => {
      if (!isOver) chosen.booked--;
      isOver = true;
    };
    return { address: chosen.address, begin: (signal) => this.#turnAt(chosen, drop, signal), drop };
  }

  /** Whether turns are kept from many pictures, for a single one. */
  hold(isHeld: boolean): void {
    this.#isHeld = isHeld;
    this.serve();
  }

  /** Gives turns to those that wait for them, as far as there is room: to be called when {@link waitMs} is over. */
  serve(): void {
    const now = this.#now();
    for (const endpoint of this.#endpoints) {
      const { pace, rest, waiting } = endpoint;
      while (waiting.length > 0 && !this.#isHeld && pace.hasRoom(now) && rest.mayTry(now, pace.outstanding))
        waiting.shift()?.begin(this.#beginAt(endpoint));
    }
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

  async #turnAt(endpoint: Endpoint, drop: () => void, signal: AbortSignal): Promise<Turn> {
    const { waiting } = endpoint;
    let own: Waiting | undefined;
    const turn = new Promise<Turn>((resolve, refuse) => {
      // From one count to the other in one step.
      const begin = (taken: Turn) => {
        drop();
        resolve(taken);
      };
      own = { begin, refuse };
      waiting.push(own);
    });
    this.serve();
    try {
      return await untilAborted(turn, signal);
    } catch (thrown) {
      const at = waiting.findIndex((each) => each === own);
      if (at >= 0) waiting.splice(at, 1);
      // Its turn may have come in the same moment.
      else void turn.then((unused) => unused.end({ kind: 'dropped' })).catch(() => undefined);
      throw thrown;
    }
  }

  #begin(free: readonly Endpoint[]): Turn | undefined {
    const chosen = this.#leastOf(free, ({ pace }) => pace.outstanding);
    return chosen && this.#beginAt(chosen);
  }

  /** The one with the least; of equals, each in its turn. */
  #leastOf(free: readonly Endpoint[], loadOf: (endpoint: Endpoint) => number): Endpoint | undefined {
    const least = Math.min(...free.map(loadOf));
    const equals = free.filter((each) => loadOf(each) === least);
    return equals[this.#last++ % Math.max(1, equals.length)];
  }

  #beginAt(chosen: Endpoint): Turn {
    const begun = chosen.pace.begin(this.#now());
    let isOver = false;
    return {
      address: chosen.address,
      end: (ending) => {
        if (isOver) return;
        isOver = true;
        this.#end(chosen, begun, ending);
        this.serve();
      },
    };
  }

  #end({ pace, rest, waiting }: Endpoint, begun: Begun, ending: Ending): void {
    const now = this.#now();
    switch (ending.kind) {
      case 'answered':
        rest.answered();
        return pace.answered(begun, now);
      case 'refused':
        return pace.refused(begun, now, ending.waitMs);
      case 'failed':
        rest.failed(now);
        if (rest.until > now)
          for (const each of waiting.splice(0)) each.refuse(new AppError('cancelled', 'the endpoint rests'));
        return pace.dropped();
      case 'dropped':
        return pace.dropped();
    }
  }
}
