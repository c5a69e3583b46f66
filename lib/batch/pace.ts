/** How many requests an endpoint is given at a time: what it begins with, and its most; fixed where they are the same. */
export interface PaceLimits {
  readonly start: number;
  readonly ceiling: number;
}

/** A request under way, as {@link Pace.begin} gives it. */
export interface Begun {
  readonly startedAt: number;
  /** How many were to be under way then. */
  readonly window: number;
}

/** A window twice as large has to answer so many times as much, or the endpoint is full. */
const worthDoubling = 1.25;
/** Answers may take so many times as long as when the endpoint was not full yet: beyond the first, the window stays. */
const longer = { stays: 1.3, shrinks: 1.8 };
/** The window grows by one after so many times its number of answers; after a refusal at that size, much later. */
const patience = { ordinary: 2, refused: 12 };
/** So many times the window's number of answers came before a refusal that names a wait: it says nothing about the window. */
const worthKeeping = 2;
/** The first wait after a refusal that names none, and the longest, in ms. */
const waits = { first: 1_000, longest: 60_000 };

/**
 * How many requests one endpoint is given at a time. It begins low and doubles as long as that brings more answers a
 * second, then grows one by one while answers take no longer. A refusal (429) brings it down to what was being answered
 * meanwhile, or to half, and is waited out as long as the endpoint asks. Times are ms since any one moment.
 */
export class Pace {
  readonly #ceiling: number;
  readonly #isFixed: boolean;
  readonly #random: () => number;
  readonly #latencies = new Map<number, { mean: number; count: number }>();
  #window: number;
  #outstanding = 0;
  #isRamping = true;
  #answers = 0;
  #steadyMs: number | undefined;
  #fastestMs: number | undefined;
  #recentMs: number | undefined;
  /** The window at which the endpoint refused; growing there again takes longer. */
  #refusedAt = Number.POSITIVE_INFINITY;
  #beforeRefusals: number | undefined;
  #recoverTo: number | undefined;
  #refusals = 0;
  /** Answers since the last refusal. */
  #answersSince = 0;
  /** Whether that refusal was one of many answers, with a wait: so many at a time are right, only not just then. */
  #isPassing = false;
  #pausedUntil = Number.NEGATIVE_INFINITY;
  #pausedAt = Number.NEGATIVE_INFINITY;

  /** @param random 0 to 1: so that many do not come back in the same moment. */
  constructor({ start, ceiling }: PaceLimits, random: () => number = Math.random) {
    this.#ceiling = ceiling;
    this.#isFixed = start >= ceiling;
    this.#window = Math.min(start, ceiling);
    this.#random = random;
  }

  /** How many may be under way. */
  get window(): number {
    return this.#window;
  }

  /** How many are. */
  get outstanding(): number {
    return this.#outstanding;
  }

  /** When the endpoint may be asked again, after it refused. */
  get pausedUntil(): number {
    return this.#pausedUntil;
  }

  /** Whether one more may begin now. */
  hasRoom(now: number): boolean {
    return now >= this.#pausedUntil && this.#outstanding < this.#window;
  }

  begin(now: number): Begun {
    this.#outstanding++;
    return { startedAt: now, window: this.#window };
  }

  /** One was answered, well or ill: it says how fast the endpoint is. */
  answered({ startedAt, window }: Begun, now: number): void {
    this.#outstanding--;
    this.#refusals = 0;
    this.#answersSince++;
    this.#beforeRefusals = undefined;
    const took = Math.max(1, now - startedAt);
    const known = this.#latencies.get(window) ?? { mean: 0, count: 0 };
    const count = known.count + 1;
    this.#latencies.set(window, { mean: known.mean + (took - known.mean) / count, count });
    this.#recentMs = this.#recentMs === undefined ? took : this.#recentMs + (took - this.#recentMs) / 8;
    this.#fastestMs = Math.min(took, this.#fastestMs ?? took);
    this.#answers++;
    if (this.#isFixed) return;
    if (this.#isRamping) this.#ramp();
    else this.#settle();
  }

  /** One ended in a way that says nothing about the endpoint's speed. */
  dropped(): void {
    this.#outstanding--;
  }

  /**
   * One was refused for being too many.
   *
   * @param waitMs what the endpoint asks for, where it does.
   */
  refused({ startedAt }: Begun, now: number, waitMs?: number): void {
    this.#outstanding--;
    if (this.#passes(startedAt, now, waitMs)) return;
    this.#beforeRefusals ??= this.#window;
    const others = this.#outstanding;
    this.#window = Math.max(
      1,
      others > 0 ? Math.min(this.#window, others) : Math.floor(this.#beforeRefusals / 2),
    );
    // Where nothing at all was answered it was not for being too many: soon as many as before are tried again.
    this.#refusedAt = others > 0 ? this.#window + 1 : Number.POSITIVE_INFINITY;
    this.#recoverTo = others > 0 ? undefined : this.#beforeRefusals;
    this.#isRamping = false;
    this.#answers = 0;
    this.#steadyMs = undefined;
    // Those that were under way together are one refusal, not many.
    if (startedAt >= this.#pausedAt) {
      this.#refusals++;
      this.#pausedAt = now;
    }
    const own =
      Math.min(waits.longest, waits.first * 2 ** (this.#refusals - 1)) * (0.75 + this.#random() / 2);
    // While others are answered, the smaller window is wait enough.
    const wait = waitMs ?? (others > 0 ? 0 : own);
    this.#pausedUntil = Math.max(this.#pausedUntil, now + wait);
  }

  /** Whether a refusal is only waited out, with those that were under way together with it. */
  #passes(startedAt: number, now: number, waitMs: number | undefined): boolean {
    if (startedAt >= this.#pausedAt)
      this.#isPassing = waitMs !== undefined && this.#answersSince >= worthKeeping * this.#window;
    this.#answersSince = 0;
    if (!this.#isPassing) return false;
    if (startedAt >= this.#pausedAt) this.#pausedAt = now;
    this.#pausedUntil = Math.max(this.#pausedUntil, now + (waitMs ?? 0));
    return true;
  }

  #ramp(): void {
    if (this.#answers < this.#window) return;
    this.#answers = 0;
    const half = this.#window / 2;
    const [now, before] = [this.#rate(this.#window), this.#rate(half)];
    if (now !== undefined && before !== undefined && now < worthDoubling * before) {
      // What is answered at a time, and as much again on its way: no long queue at the endpoint.
      const inWork = Math.ceil(before * (this.#fastestMs ?? 0));
      this.#window = Math.max(1, Math.min(half, 2 * inWork));
      this.#steadyMs = undefined;
      this.#isRamping = false;
    } else if (this.#window >= this.#ceiling) this.#isRamping = false;
    else this.#window = Math.min(this.#ceiling, this.#window * 2);
  }

  #settle(): void {
    if (this.#recoverTo !== undefined) return this.#recover(this.#recoverTo);
    const wanted =
      this.#window * (this.#window + 1 >= this.#refusedAt ? patience.refused : patience.ordinary);
    const recent = this.#recentMs ?? 0;
    this.#steadyMs ??= recent;
    if (recent > longer.shrinks * this.#steadyMs && this.#answers >= this.#window) {
      this.#window = Math.max(1, this.#window - 1);
      this.#answers = 0;
    } else if (this.#answers >= wanted && recent <= longer.stays * this.#steadyMs) {
      this.#window = Math.min(this.#ceiling, this.#window + 1);
      this.#answers = 0;
    }
  }

  #recover(target: number): void {
    if (this.#answers < this.#window) return;
    this.#answers = 0;
    this.#window = Math.min(target, this.#window * 2);
    if (this.#window === target) this.#recoverTo = undefined;
  }

  /** Answers a ms with so many under way (Little's law); undefined where that is not known. */
  #rate(window: number): number | undefined {
    const known = this.#latencies.get(window);
    return known && window / known.mean;
  }
}
