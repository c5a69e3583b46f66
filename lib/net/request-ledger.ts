import type { LedgerEntry } from './ledger-entry.ts';

/** Which picture a request was made for. */
export interface RequestReason {
  /** Of the run; undefined where no picture was sent for one, as for a list of models. */
  readonly runId?: string | undefined;
  /** Of a private window: never written anywhere, not even into the session's memory. */
  readonly isPrivate?: boolean;
}

/** A line of the ledger: a request, and when the picture that it was made for was let go of. */
export interface LedgerLine extends LedgerEntry {
  readonly runId?: string;
  readonly isPrivate: boolean;
  /** In ms since the epoch. */
  readonly pictureDroppedAt?: number;
}

/** A line as it is written down: the how many-th request it is. */
export interface NumberedLine {
  readonly number: number;
  readonly line: LedgerLine;
}

/**
 * Memory-only storage that outlives the background's sleep, never the browser session. It has `mostLines` places: a line takes
 * that of the one so many numbers before it.
 */
export interface LedgerStorage {
  load(): Promise<readonly NumberedLine[]>;
  save(lines: readonly NumberedLine[]): Promise<void>;
  clear(): Promise<void>;
}

/** The most requests that are remembered; the oldest go first. */
export const mostLines = 200;

/** Every request that has gone out since the browser started, for the person to see. Kept in memory only. */
export class RequestLedger {
  readonly #storage: LedgerStorage;
  /** By the request's id, the oldest first. */
  readonly #lines = new Map<string, LedgerLine>();
  readonly #numbers = new Map<string, number>();
  readonly #unsaved = new Set<string>();
  #next = 0;
  #saving: Promise<void> | undefined;

  /** Settles when the requests of before the background's last sleep are known. */
  readonly ready: Promise<void>;

  constructor(storage: LedgerStorage) {
    this.#storage = storage;
    this.ready = this.#restore();
  }

  /** Takes note of a request's start, or of its end. */
  note(entry: LedgerEntry, { runId, isPrivate = false }: RequestReason = {}): void {
    const known = this.#lines.get(entry.id);
    this.#put({ ...known, ...entry, isPrivate, ...(runId !== undefined && { runId }) });
  }

  /** Takes note of when a run's picture was let go of, in ms since the epoch. */
  pictureDropped(runId: string, at: number): void {
    for (const line of this.#lines.values())
      if (line.runId === runId && line.pictureDroppedAt === undefined)
        this.#put({ ...line, pictureDroppedAt: at });
  }

  /** All of them, the oldest first. */
  async lines(): Promise<readonly LedgerLine[]> {
    await this.ready;
    return [...this.#lines.values()];
  }

  /** Forgets them all, or those of private windows. */
  async clear(which: 'all' | 'private' = 'all'): Promise<void> {
    await this.ready;
    // Where nothing went out, nothing is written, not even that.
    if (this.#lines.size === 0) return;
    for (const { id, isPrivate } of this.#lines.values()) if (which === 'all' || isPrivate) this.#forget(id);
    if (which === 'private') return;
    await this.#saving;
    await this.#storage.clear();
  }

  #put(line: LedgerLine): void {
    this.#lines.set(line.id, line);
    const [oldest] = this.#lines.keys();
    if (this.#lines.size > mostLines && oldest !== undefined) this.#forget(oldest);
    if (line.isPrivate) return;
    this.#unsaved.add(line.id);
    this.#saving ??= this.#save().finally(() => {
      this.#saving = undefined;
    });
  }

  /** Only what is new, a line by itself: a thousand requests in a row are no thousand lists. Those of one moment go together. */
  async #save(): Promise<void> {
    await this.ready;
    while (this.#unsaved.size > 0) {
      const lines = [...this.#unsaved].flatMap((id) => this.#lines.get(id) ?? []);
      this.#unsaved.clear();
      await this.#storage.save(lines.map((line) => ({ number: this.#numberOf(line.id), line })));
    }
  }

  #numberOf(id: string): number {
    const number = this.#numbers.get(id) ?? this.#next++;
    this.#numbers.set(id, number);
    return number;
  }

  #forget(id: string): void {
    this.#lines.delete(id);
    this.#numbers.delete(id);
    this.#unsaved.delete(id);
  }

  async #restore(): Promise<void> {
    const found = await this.#storage.load();
    const since = [...this.#lines.values()];
    for (const { id } of since) this.#lines.delete(id);
    for (const { number, line } of found.toSorted((one, other) => one.number - other.number)) {
      // What was under way when the background was stopped was stopped with it.
      this.#lines.set(line.id, stopped(line));
      this.#numbers.set(line.id, number);
      this.#next = number + 1;
    }
    for (const line of since) this.#lines.set(line.id, line);
    const tooMany = Math.max(0, this.#lines.size - mostLines);
    for (const id of [...this.#lines.keys()].slice(0, tooMany)) this.#forget(id);
  }
}

function stopped(line: LedgerLine): LedgerLine {
  return line.state === 'open' ? { ...line, state: 'stopped' } : line;
}
