import { AppError } from '../errors.ts';
import { isFinished, type Extraction, type Place } from './extraction.ts';

/** The most files that wait for one tab at a time: no more than there are results kept. */
export const mostFiles = 20;

/** One file's run, not yet started. */
export interface QueuedRun {
  readonly tabId: number;
  readonly place: Place;
  /** Starts it, and gives the run's id. What it holds of the file is a reference, not its pixels. */
  start(): string;
}

interface Waiting {
  readonly run: QueuedRun;
  onStarted(id: string): void;
  onDropped(error: AppError): void;
}

/**
 * Files that were given together, read one after another, tab by tab. What the person asks for meanwhile is
 * read at once: the file at work then goes back to the front, and the queue goes on after. Stopping a file's
 * run drops the rest.
 */
export class RunQueue {
  readonly #waiting = new Map<number, readonly Waiting[]>();
  readonly #current = new Map<number, { readonly id: string; readonly waiting: Waiting }>();
  readonly #stopped = new Set<string>();
  #extractions: readonly Extraction[] = [];

  /**
   * Lets runs of one tab and batch wait for their turn. A new batch begins at once where no other one is
   * under way; what follows later in a batch never pushes a run aside.
   *
   * @returns the first one's id, once it has started.
   * @throws AppError `too-many-files`, or `cancelled` where the batch was stopped meanwhile.
   */
  async add(runs: readonly QueuedRun[]): Promise<string> {
    const [first] = runs;
    if (!first || this.#stopped.has(first.place.batch)) throw new AppError('cancelled');
    const { tabId, place } = first;
    const before = this.#waiting.get(tabId) ?? [];
    if (before.length + runs.length > mostFiles) throw new AppError('too-many-files');
    const isIdle = before.length === 0 && !this.#current.has(tabId);
    const started = new Promise<string>((resolve, reject) => {
      const added = runs.map((run) => ({
        run,
        onStarted: (id: string) => run === first && resolve(id),
        onDropped: (error: AppError) => run === first && reject(error),
      }));
      this.#waiting.set(tabId, [...before, ...added]);
    });
    if (isIdle && place.at === 1) this.#startNext(tabId);
    else this.#advance(tabId);
    return started;
  }

  /** Takes note of how the runs stand now; to be told every snapshot, before any popup is. */
  update(extractions: readonly Extraction[]): void {
    this.#extractions = extractions;
    for (const tabId of new Set([...this.#current.keys(), ...this.#waiting.keys()])) this.#advance(tabId);
  }

  #advance(tabId: number): void {
    const current = this.#current.get(tabId);
    if (current) {
      const found = this.#extractions.find(({ id }) => id === current.id);
      if (found && !isFinished(found)) return;
      this.#current.delete(tabId);
      if (found === undefined || found.status === 'cancelled') {
        if (!this.#isPushedAside(found)) return this.#drop(tabId, current.waiting.run.place.batch);
        this.#waiting.set(tabId, [current.waiting, ...(this.#waiting.get(tabId) ?? [])]);
      }
    }
    const isBusy = this.#extractions.some((each) => each.tabId === tabId && !isFinished(each));
    if (!isBusy) this.#startNext(tabId);
  }

  /** Runs stand in the order of their start: one behind a cancelled one is what it was cancelled for. */
  #isPushedAside(cancelled: Extraction | undefined): boolean {
    return cancelled !== undefined && cancelled !== this.#lastOf(cancelled.tabId);
  }

  #lastOf(tabId: number): Extraction | undefined {
    return this.#extractions.findLast((each) => each.tabId === tabId);
  }

  #startNext(tabId: number): void {
    const [next, ...rest] = this.#waiting.get(tabId) ?? [];
    if (rest.length > 0) this.#waiting.set(tabId, rest);
    else this.#waiting.delete(tabId);
    if (!next) return;
    const id = next.run.start();
    this.#current.set(tabId, { id, waiting: next });
    next.onStarted(id);
  }

  #drop(tabId: number, batch: string): void {
    const dropped = this.#waiting.get(tabId) ?? [];
    this.#waiting.delete(tabId);
    for (const each of [batch, ...dropped.map(({ run }) => run.place.batch)]) this.#stopped.add(each);
    for (const each of dropped) each.onDropped(new AppError('cancelled'));
  }
}
