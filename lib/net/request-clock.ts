import { AppError } from '../errors.ts';
import type { ApiLimits } from './api-request.ts';

/** The timers of one request; the first that runs out stops it with `server-stalled`. */
export class RequestClock {
  readonly #limits: ApiLimits;
  readonly #stop: (reason: AppError) => void;
  readonly #total: ReturnType<typeof setTimeout>;
  #silence: ReturnType<typeof setTimeout>;

  constructor(limits: ApiLimits, stop: (reason: AppError) => void) {
    this.#limits = limits;
    this.#stop = stop;
    this.#total = this.#start(limits.totalMs, 'no complete answer');
    this.#silence = this.#start(limits.firstByteMs, 'no answer');
  }

  /** To be told of every byte that comes. */
  heard(): void {
    clearTimeout(this.#silence);
    this.#silence = this.#start(this.#limits.idleMs, 'nothing more');
  }

  end(): void {
    clearTimeout(this.#silence);
    clearTimeout(this.#total);
  }

  #start(ms: number, what: string): ReturnType<typeof setTimeout> {
    return setTimeout(() => this.#stop(new AppError('server-stalled', `${what} for ${ms / 1000} s`)), ms);
  }
}
