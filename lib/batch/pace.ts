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
  /** How many were, it included. */
  readonly place: number;
}

/** A larger window has to answer so many times as much, or the endpoint is full. */
const worthGrowing = 1.25;
/**
 * So many times as large is the next window while the endpoint is felt for; `even` where answers took about as long as the
 * fastest, in that share of it: nothing waited for another one there.
 */
const growth = { ordinary: 2, even: 4, evenShare: 0.9 };
/** Answers may take so many times as long as when the endpoint was not full yet: beyond the first, the window stays. */
const longer = { stays: 1.3, shrinks: 1.8 };
/** The window grows by one after so many times its number of answers; after a refusal at that size, much later. */
const patience = { ordinary: 2, refused: 12 };
/** So many times the window's number of answers came before a refusal that names a wait: it says nothing about the window. */
const worthKeeping = 2;
/** The first wait after a refusal that names none, and the longest, in ms. */
const waits = { first: 1_000, longest: 60_000 };

/**
 * How many requests one endpoint is given at a time. It begins low and grows to twice or four times as many as long as that
 * brings more answers a second, then grows one by one while answers take no longer. A refusal (429) brings it down to what was being answered
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
  /** The window before the last growth. */
  #before = 0;
  #answers = 0;
  #steadyMs: number | undefined;
  #fastestMs: number | undefined;
  #recentMs: number | undefined;
  /** The window at which the endpoint refused; growing there again takes longer. */
  #refusedAt = Number.POSITIVE_INFINITY;
  #beforeRefusals: number | undefined;
  #recoverTo: number | undefined;
  /** The most that were under way where the endpoint took one more, and refused none with fewer since. */
  #proven = 0;
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
    return { startedAt: now, window: this.#window, place: this.#outstanding };
  }

  /** One was answered, well or ill: it says how fast the endpoint is. */
  answered({ startedAt, window, place }: Begun, now: number): void {
    this.#outstanding--;
    this.#proven = Math.max(this.#proven, place);
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
  refused({ startedAt, place }: Begun, now: number, waitMs?: number): void {
    this.#outstanding--;
    if (this.#passes(startedAt, now, waitMs)) return;
    this.#beforeRefusals ??= this.#window;
    const others = this.#outstanding;
    this.#proven = Math.min(this.#proven, place - 1);
    // Few may be under way because few were ready: it took as many as it took before.
    const taken = Math.max(others, this.#proven);
    this.#window = Math.max(
      1,
      others > 0 ? Math.min(this.#window, taken) : Math.floor(this.#beforeRefusals / 2),
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
    const [now, before] = [this.#rate(this.#window), this.#rate(this.#before)];
    const fastestMs = this.#fastestMs ?? 0;
    if (now !== undefined && before !== undefined && now < worthGrowing * before) {
      // What is answered at a time, and as much again on its way: no long queue at the endpoint.
      this.#window = Math.max(1, Math.min(this.#window, 2 * Math.ceil(before * fastestMs)));
      this.#steadyMs = undefined;
      this.#isRamping = false;
    } else if (this.#window >= this.#ceiling) this.#isRamping = false;
    else {
      const isEven = now !== undefined && now * fastestMs >= growth.evenShare * this.#window;
      this.#before = this.#window;
      this.#window = Math.min(this.#ceiling, this.#window * (isEven ? growth.even : growth.ordinary));
    }
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
