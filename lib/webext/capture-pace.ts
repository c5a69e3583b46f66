import { AppError } from '../errors.ts';
import { untilAborted } from '../until-aborted.ts';

/** How many shots Chromium allows within `windowMs`; one more is refused. */
const shotsAWindow = 2;

/** Chromium's second, in ms, with room for the way to it. */
const windowMs = 1_100;

/** How often a refused shot is asked for again: another window of this extension may have used it up. */
const mostRetries = 3;

const refusal = /MAX_CAPTURE_VISIBLE_TAB_CALLS_PER_SECOND/u;

/** Takes shots one after the other, at most two a second; the first ones never wait. */
export class CapturePace {
  #starts: readonly number[] = [];
  #last: Promise<unknown> = Promise.resolve();

  /**
   * Takes a shot when it may be taken.
   *
   * @throws the signal's reason, and whatever the shot throws but for a refusal that time mends.
   */
  take<Shot>(shoot: () => Promise<Shot>, signal: AbortSignal): Promise<Shot> {
    const taken = this.#last.then(() => this.#take(shoot, signal));
    this.#last = taken.catch(() => {});
    // A shot that is waited for no more must not keep its caller.
    return untilAborted(taken, signal);
  }

  async #take<Shot>(shoot: () => Promise<Shot>, signal: AbortSignal): Promise<Shot> {
    for (let retries = 0; ; retries++) {
      await this.#untilFree(signal);
      try {
        return await shoot();
      } catch (thrown) {
        const isRefused = thrown instanceof Error && refusal.test(thrown.message);
        if (!isRefused) throw thrown;
        if (retries === mostRetries) throw new AppError('capture-failed', thrown.message);
        // Someone else has taken its place: nothing is free before a whole window has gone by.
        this.#starts = Array.from({ length: shotsAWindow }, () => performance.now());
      }
    }
  }

  async #untilFree(signal: AbortSignal): Promise<void> {
    const oldest = this.#starts.at(-shotsAWindow);
    const wait = oldest === undefined ? 0 : oldest + windowMs - performance.now();
    if (wait > 0) await untilAborted(new Promise((resolve) => setTimeout(resolve, wait)), signal);
    signal.throwIfAborted();
    this.#starts = [...this.#starts, performance.now()].slice(-shotsAWindow);
  }
}
