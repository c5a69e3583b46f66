import type { Extraction } from './extraction.ts';

/** How long news of runs at work waits for more, in ms: each is sent to every popup and drawn there, which takes time from the reading. */
const leastMs = 200;
/**
 * How long the news that a run has begun waits for its end, in ms: shorter than what seems a delay, and most clips are read by then. Where
 * it came after 100 ms, drawing it took 6 % of the time of 16 plain pictures.
 */
const beginMs = 250;

/**
 * Passes snapshots of the runs on: at once where a run ended, asks or was changed; where one began, when {@link beginMs} have
 * passed; and where runs only go on, the latest one when {@link leastMs} have passed since the last.
 */
export class PacedSnapshots {
  readonly #pass: (snapshot: readonly Extraction[]) => void;
  #passed: readonly Extraction[] | undefined;
  #waiting: readonly Extraction[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #beginTimer: ReturnType<typeof setTimeout> | undefined;
  #isResting = false;

  /** @param pass called with each snapshot that is passed on, until {@link end}. */
  constructor(pass: (snapshot: readonly Extraction[]) => void) {
    this.#pass = pass;
  }

  /** Takes the runs as they are now. */
  take(snapshot: readonly Extraction[]): void {
    this.#waiting = snapshot;
    const begun = this.#passed && begunAfter(this.#passed, snapshot);
    if (begun === undefined || (begun === 0 && !this.#isResting)) this.#passOn();
    else if (begun > 0) this.#beginTimer ??= setTimeout(() => this.#passOn(), beginMs);
  }

  /** Passes nothing on any more. */
  end(): void {
    this.#clearTimers();
    this.#isResting = true;
  }

  #passOn(): void {
    this.#clearTimers();
    this.#passed = this.#waiting;
    this.#isResting = true;
    this.#timer = setTimeout(() => {
      this.#isResting = false;
      if (this.#waiting !== this.#passed) this.#passOn();
    }, leastMs);
    this.#pass(this.#passed);
  }

  #clearTimers(): void {
    clearTimeout(this.#timer);
    clearTimeout(this.#beginTimer);
    this.#beginTimer = undefined;
  }
}

/** How many runs have begun, where else nothing is new but how far runs have come that are at work in both; undefined where more is. */
function begunAfter(before: readonly Extraction[], after: readonly Extraction[]): number | undefined {
  const known = new Map(before.map((each) => [each.id, each]));
  const begun = after.filter(({ id }) => !known.has(id));
  const others = after.filter(({ id }) => known.has(id));
  const goOn = others.every((each) => {
    const last = known.get(each.id);
    return each === last || (last !== undefined && isAtWork(last) && isAtWork(each));
  });
  return others.length === before.length && goOn && begun.every(isAtWork) ? begun.length : undefined;
}

function isAtWork({ status }: Extraction): boolean {
  return status === 'capturing' || status === 'running';
}
