import type { Extraction } from './extraction.ts';

/** How long news of runs at work waits for more, in ms: each is sent to every popup and drawn there, which takes time from the reading. */
const leastMs = 200;

/**
 * Passes snapshots of the runs on: at once where a run began, ended, asks or was changed, and where it only goes on, the
 * latest one when {@link leastMs} have passed since the last.
 */
export class PacedSnapshots {
  readonly #pass: (snapshot: readonly Extraction[]) => void;
  #passed: readonly Extraction[] | undefined;
  #waiting: readonly Extraction[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isResting = false;

  /** @param pass called with each snapshot that is passed on, until {@link end}. */
  constructor(pass: (snapshot: readonly Extraction[]) => void) {
    this.#pass = pass;
  }

  /** Takes the runs as they are now. */
  take(snapshot: readonly Extraction[]): void {
    this.#waiting = snapshot;
    if (!this.#isResting || !goesOn(this.#passed ?? [], snapshot)) this.#passOn();
  }

  /** Passes nothing on any more. */
  end(): void {
    clearTimeout(this.#timer);
    this.#isResting = true;
  }

  #passOn(): void {
    clearTimeout(this.#timer);
    this.#passed = this.#waiting;
    this.#isResting = true;
    this.#timer = setTimeout(() => {
      this.#isResting = false;
      if (this.#waiting !== this.#passed) this.#passOn();
    }, leastMs);
    this.#pass(this.#passed);
  }
}

/** Whether all that is new is how far runs have come that are at work in both. */
function goesOn(before: readonly Extraction[], after: readonly Extraction[]): boolean {
  return (
    before.length === after.length &&
    after.every((each, at) => {
      const last = before[at];
      return each === last || (last?.id === each.id && isAtWork(last) && isAtWork(each));
    })
  );
}

function isAtWork({ status }: Extraction): boolean {
  return status === 'capturing' || status === 'running';
}
