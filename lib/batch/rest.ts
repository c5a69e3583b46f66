/** So many failures in a row are no chance. */
const mostFailures = 3;
/** The first rest and the longest, in ms; each is twice the one before. */
const rests = { first: 5_000, longest: 120_000 };

/** Lets an endpoint that fails again and again rest, and then tries it with one picture. Times are ms. */
export class Rest {
  #failures = 0;
  #rests = 0;
  #until = Number.NEGATIVE_INFINITY;
  #isTrying = false;

  /** Until when it rests; in the past where it does not. */
  get until(): number {
    return this.#until;
  }

  /** Whether it failed again when it was tried after a rest. */
  get isDown(): boolean {
    return this.#rests > 1;
  }

  /** Whether it may be asked; after a rest, one picture at a time. */
  mayTry(now: number, outstanding: number): boolean {
    return now >= this.#until && !(this.#isTrying && outstanding > 0);
  }

  answered(): void {
    this.#failures = 0;
    this.#rests = 0;
    this.#isTrying = false;
  }

  failed(now: number): void {
    this.#failures++;
    if (!this.#isTrying && this.#failures < mostFailures) return;
    // What was under way when the rest began is no further failure.
    if (now < this.#until) return;
    this.#until = now + Math.min(rests.longest, rests.first * 2 ** this.#rests);
    this.#rests++;
    this.#isTrying = true;
  }

  /** Tries at once, because the person says so. */
  wake(): void {
    this.#failures = 0;
    this.#rests = 0;
    this.#until = Number.NEGATIVE_INFINITY;
    this.#isTrying = false;
  }
}
