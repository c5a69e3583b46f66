import type { ImagePayload } from './payload.ts';

/** The longest that a picture is held after its capture, in ms: the promise made to the person. */
export const longestHoldMs = 30_000;

interface Held {
  readonly payload: ImagePayload;
  readonly timer: ReturnType<typeof setTimeout>;
}

/**
 * The one owner of pixels in the background. Everything else borrows a picture by its run's id and
 * keeps no reference; the vault lets go on time, whatever happens to the run.
 */
export class Vault {
  readonly #held = new Map<string, Held>();
  readonly #onDropped: (id: string) => void;

  /** @param onDropped told once for each picture that is let go of. */
  constructor(onDropped: (id: string) => void) {
    this.#onDropped = onDropped;
  }

  /** Takes a picture over, for at most {@link longestHoldMs}. */
  put(id: string, payload: ImagePayload): void {
    this.#forget(id);
    this.#held.set(id, { payload, timer: setTimeout(() => this.drop(id), longestHoldMs) });
  }

  /** Lends a held picture; undefined once it is gone. */
  get(id: string): ImagePayload | undefined {
    return this.#held.get(id)?.payload;
  }

  /** Lets go of a picture in the given time, in ms, unless its deadline comes first. */
  dropWithin(id: string, ms: number): void {
    if (this.#held.has(id)) setTimeout(() => this.drop(id), ms);
  }

  /** Lets go of a picture now. */
  drop(id: string): void {
    if (this.#forget(id)) this.#onDropped(id);
  }

  /** How many pictures are held: the number that must come back to zero. */
  get size(): number {
    return this.#held.size;
  }

  #forget(id: string): boolean {
    const held = this.#held.get(id);
    if (!held) return false;
    clearTimeout(held.timer);
    this.#held.delete(id);
    return true;
  }
}
