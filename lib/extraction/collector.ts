import type { Task } from '../task/task.ts';
import { collect, type Collection, newCollection, withoutLine, withRunEdits } from './collection.ts';
import type { Extraction } from './extraction.ts';
import type { RunEdits } from './run-edits.ts';

/** What the collector needs from outside. `now` gives ms since the epoch. */
export interface CollectorDependencies {
  /** Memory-only storage that outlives the background's sleep. */
  readonly storage: {
    load(): Promise<Collection | undefined>;
    save(collection: Collection | undefined): Promise<void>;
  };
  now(): number;
}

/**
 * Keeps what is being collected: one collection for usual windows, one for private ones, which is never written
 * down. To be told every snapshot of the runs.
 */
export class Collector {
  readonly #dependencies: CollectorDependencies;
  readonly #collections = new Map<boolean, Collection>();
  /** As it was before something was removed. */
  readonly #before = new Map<boolean, Collection>();

  /** Settles when what was collected before the background's last sleep is known. */
  readonly ready: Promise<void>;

  constructor(dependencies: CollectorDependencies) {
    this.#dependencies = dependencies;
    this.ready = dependencies.storage.load().then((found) => {
      if (found && !this.#collections.has(false)) this.#collections.set(false, found);
    });
  }

  /** What is being collected, and whether something that was removed can be brought back. */
  async state(isPrivate: boolean): Promise<{ collection: Collection | undefined; canUndo: boolean }> {
    await this.ready;
    return { collection: this.#collections.get(isPrivate), canUndo: this.#before.has(isPrivate) };
  }

  /** Begins anew, as one task. */
  async start(isPrivate: boolean, task: Task): Promise<void> {
    await this.ready;
    await this.#put(isPrivate, newCollection(task, this.#dependencies.now()));
  }

  /** Ends collecting: all of it goes, and can be brought back until something else is done. */
  async end(isPrivate: boolean): Promise<void> {
    await this.ready;
    const before = this.#collections.get(isPrivate);
    await this.#put(isPrivate, undefined);
    if (before && before.runs.length > 0) this.#before.set(isPrivate, before);
  }

  /** Removes a reading's line, or all of the reading. */
  async remove(isPrivate: boolean, id: string, line: number | 'all'): Promise<void> {
    await this.ready;
    const before = this.#collections.get(isPrivate);
    if (!before) return;
    await this.#put(isPrivate, withoutLine(before, id, line));
    this.#before.set(isPrivate, before);
  }

  /** Brings back what was removed last. */
  async undo(isPrivate: boolean): Promise<void> {
    await this.ready;
    const before = this.#before.get(isPrivate);
    if (before) await this.#put(isPrivate, before);
  }

  /** Puts in what a person changed of a reading, wherever it was collected. */
  async edit(id: string, edits: RunEdits): Promise<void> {
    await this.ready;
    for (const [isPrivate, collection] of this.#collections) {
      if (collection.runs.some((run) => run.id === id))
        await this.#put(isPrivate, withRunEdits(collection, id, edits));
    }
  }

  /** Forgets one collection, or both, for good. */
  async forget(...which: readonly boolean[]): Promise<void> {
    await this.ready;
    for (const isPrivate of which) await this.#put(isPrivate, undefined);
  }

  /** Takes note of how the runs stand now. */
  async take(extractions: readonly Extraction[]): Promise<void> {
    await this.ready;
    for (const [isPrivate, collection] of this.#collections) {
      const next = collect(
        collection,
        extractions.filter((each) => each.private === isPrivate),
      );
      if (next !== collection) await this.#put(isPrivate, next);
    }
  }

  /** In memory at once, so that nothing that happens meanwhile is lost. */
  async #put(isPrivate: boolean, collection: Collection | undefined): Promise<void> {
    this.#before.delete(isPrivate);
    if (collection) this.#collections.set(isPrivate, collection);
    else this.#collections.delete(isPrivate);
    if (!isPrivate) await this.#dependencies.storage.save(collection);
  }
}
