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

/** Memory-only storage that outlives the background's sleep, never the browser session. */
export interface LedgerStorage {
  load(): Promise<readonly LedgerLine[]>;
  save(lines: readonly LedgerLine[]): Promise<void>;
}

/** The most requests that are remembered; the oldest go first. */
const mostLines = 200;

/** Every request that has gone out since the browser started, for the person to see. Kept in memory only. */
export class RequestLedger {
  readonly #storage: LedgerStorage;
  #lines: readonly LedgerLine[] = [];
  #isSaving = false;

  /** Settles when the requests of before the background's last sleep are known. */
  readonly ready: Promise<void>;

  constructor(storage: LedgerStorage) {
    this.#storage = storage;
    this.ready = this.#restore();
  }

  /** Takes note of a request's start, or of its end. */
  note(entry: LedgerEntry, { runId, isPrivate = false }: RequestReason = {}): void {
    const known = this.#lines.find(({ id }) => id === entry.id);
    const line = { ...known, ...entry, isPrivate, ...(runId !== undefined && { runId }) };
    this.#put(known ? this.#lines.map((each) => (each === known ? line : each)) : [...this.#lines, line]);
  }

  /** Takes note of when a run's picture was let go of, in ms since the epoch. */
  pictureDropped(runId: string, at: number): void {
    const isNews = (line: LedgerLine) => line.runId === runId && line.pictureDroppedAt === undefined;
    if (!this.#lines.some(isNews)) return;
    this.#put(this.#lines.map((line) => (isNews(line) ? { ...line, pictureDroppedAt: at } : line)));
  }

  /** All of them, the oldest first. */
  async lines(): Promise<readonly LedgerLine[]> {
    await this.ready;
    return this.#lines;
  }

  /** Forgets them all, or those of private windows. */
  async clear(which: 'all' | 'private' = 'all'): Promise<void> {
    await this.ready;
    const kept = which === 'all' ? [] : this.#lines.filter(({ isPrivate }) => !isPrivate);
    // Where nothing went out, not even an empty list is written.
    if (kept.length < this.#lines.length) this.#put(kept);
  }

  #put(lines: readonly LedgerLine[]): void {
    this.#lines = lines.slice(-mostLines);
    if (this.#isSaving) return;
    this.#isSaving = true;
    void this.ready.then(() => this.#save());
  }

  /** Many requests a second are written down together: while a list is being written, they wait for the next one. */
  async #save(): Promise<void> {
    for (let saved: readonly LedgerLine[] | undefined; saved !== this.#lines;) {
      saved = this.#lines;
      await this.#storage.save(saved.filter(({ isPrivate }) => !isPrivate));
    }
    this.#isSaving = false;
  }

  async #restore(): Promise<void> {
    const found = await this.#storage.load();
    const known = new Set(this.#lines.map(({ id }) => id));
    const before = found.filter(({ id }) => !known.has(id));
    // What was under way when the background was stopped was stopped with it.
    this.#lines = [...before.map(stopped), ...this.#lines].slice(-mostLines);
  }
}

function stopped(line: LedgerLine): LedgerLine {
  return line.state === 'open' ? { ...line, state: 'stopped' } : line;
}
