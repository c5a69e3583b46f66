import { untilAborted } from '../until-aborted.ts';

/** Who is let in at one place, and who waits. */
interface Gate {
  inside: number;
  readonly waiting: (() => void)[];
}

/** Lets so many runs at a time through to each endpoint, or to this device, in the order in which they came. */
export class RunGates {
  readonly #gates = new Map<string, Gate>();

  /**
   * Waits for a turn and gives back what ends it.
   *
   * @param onWait called where the turn does not come at once.
   * @throws the signal's reason.
   */
  async enter(
    origin: string,
    concurrency: number,
    { signal, onWait }: { signal: AbortSignal; onWait: () => void },
  ): Promise<() => void> {
    signal.throwIfAborted();
    const gate = this.#gates.get(origin) ?? { inside: 0, waiting: [] };
    this.#gates.set(origin, gate);
    if (gate.inside >= concurrency) {
      onWait();
      await this.#turn(origin, gate, signal);
    } else gate.inside++;
    let isOut = false;
    return () => {
      if (isOut) return;
      isOut = true;
      this.#leave(origin, gate);
    };
  }

  async #turn(origin: string, gate: Gate, signal: AbortSignal): Promise<void> {
    let enter: (() => void) | undefined;
    const turn = new Promise<void>((resolve) => {
      enter = resolve;
      gate.waiting.push(resolve);
    });
    try {
      await untilAborted(turn, signal);
    } catch (thrown) {
      const place = gate.waiting.findIndex((each) => each === enter);
      if (place >= 0) gate.waiting.splice(place, 1);
      // The turn came in the same moment: it goes to the next.
      else this.#leave(origin, gate);
      throw thrown;
    }
  }

  /** The one who leaves hands its place over, so that nobody slips in between. */
  #leave(origin: string, gate: Gate): void {
    const next = gate.waiting.shift();
    if (next) return next();
    gate.inside--;
    if (gate.inside === 0) this.#gates.delete(origin);
  }
}
