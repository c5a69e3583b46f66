import type { ImagePayload } from './payload.ts';

/** The longest that a picture is held after its capture, in ms: the promise made to the person. */
export const longestHoldMs = 30_000;

/** How long it is kept after each thing that the person does to it, in ms, and the longest in all after its capture. */
const workHoldMs = 60_000;
const longestWorkMs = 10 * 60_000;

interface Held {
  readonly payload: ImagePayload;
  readonly timer: ReturnType<typeof setTimeout>;
  /** Ms since the epoch, both. */
  readonly takenAt: number;
  readonly until: number;
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
    this.#hold(id, payload, Date.now(), longestHoldMs);
  }

  /** Puts another picture in a held one's place, which is gone with that; the deadline stays. */
  replace(id: string, payload: ImagePayload): void {
    const held = this.#held.get(id);
    if (held) this.#held.set(id, { ...held, payload });
  }

  /**
   * The person is at work on a picture: it is held for {@link workHoldMs} more, never shorter than it would have been,
   * and never longer than {@link longestWorkMs} after its capture.
   */
  keepForWork(id: string): void {
    const held = this.#held.get(id);
    if (!held) return;
    const now = Date.now();
    const until = Math.min(Math.max(held.until, now + workHoldMs), held.takenAt + longestWorkMs);
    clearTimeout(held.timer);
    this.#hold(id, held.payload, held.takenAt, until - now);
  }

  /** When a held picture is let go of at the latest, in ms since the epoch. */
  heldUntil(id: string): number | undefined {
    return this.#held.get(id)?.until;
  }

  /** Lends a held picture; undefined once it is gone. A computer that slept over its deadline finds it gone, too. */
  get(id: string): ImagePayload | undefined {
    const held = this.#held.get(id);
    // The browsers' timers stand still while the computer sleeps.
    if (held && Date.now() > held.until) this.drop(id);
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

  #hold(id: string, payload: ImagePayload, takenAt: number, ms: number): void {
    const timer = setTimeout(() => this.drop(id), ms);
    this.#held.set(id, { payload, timer, takenAt, until: Date.now() + ms });
  }

  #forget(id: string): boolean {
    const held = this.#held.get(id);
    if (!held) return false;
    clearTimeout(held.timer);
    this.#held.delete(id);
    return true;
  }
}
