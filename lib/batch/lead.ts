/** How many pictures are made ready beyond those for which there is room. */
const bounds = { least: 2, most: 8 };

/** One in so many parts is what the last one of several counts for in their mean. */
const weight = 4;

/** A wait between two answers counts for no more than so many times the mean: a pause says nothing about the pace. */
const mostOfMean = 4;

/**
 * How many pictures are made ready beyond those for which there is room: one more than are asked for while one is made ready,
 * so that the next one is there in the moment in which one is answered. Times are ms.
 */
export class Lead {
  #readyMs: number | undefined;
  #betweenMs: number | undefined;
  #answeredAt: number | undefined;

  /** How many now. */
  get count(): number {
    if (this.#readyMs === undefined || this.#betweenMs === undefined) return bounds.least;
    const meanwhile = this.#readyMs / Math.max(1, this.#betweenMs);
    return Math.min(bounds.most, Math.max(bounds.least, Math.ceil(meanwhile) + 1));
  }

  /** One took so long to be made ready. */
  ready(ms: number): void {
    this.#readyMs = mean(this.#readyMs, ms);
  }

  /** One was answered now. */
  answered(now: number): void {
    const between = this.#answeredAt === undefined ? undefined : now - this.#answeredAt;
    this.#answeredAt = now;
    if (between === undefined) return;
    const most = mostOfMean * (this.#betweenMs ?? between);
    this.#betweenMs = mean(this.#betweenMs, Math.min(between, most));
  }
}

function mean(before: number | undefined, next: number): number {
  return before === undefined ? next : before + (next - before) / weight;
}
