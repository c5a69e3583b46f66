import type { Batch, BatchRow, RowState, WholeBatch } from './batch.ts';
import { restoredBatch } from './restored-batch.ts';
import { RowKeeper } from './row-keeper.ts';

/** Memory-only storage that outlives the background's sleep, never the browser session. A row is one record. */
export interface BatchJournal {
  load(): Promise<WholeBatch | undefined>;
  saveBatch(batch: Batch): Promise<void>;
  /** Gives whether there was room. */
  saveRows(rows: readonly BatchRow[]): Promise<boolean>;
  clear(): Promise<void>;
}

/** Told what changed: the batch, undefined where it was dropped, and its rows, those that changed or all of them. */
export type BatchListener = (batch: Batch | undefined, rows: readonly BatchRow[], isWhole: boolean) => void;

/** The batch and its rows as they are now. Every change is told, and, but for private windows, written down at once. */
export class BatchBook {
  readonly #journal: BatchJournal;
  readonly #listeners = new Set<BatchListener>();
  readonly #keeper: RowKeeper;
  readonly #onKept: (isKept: boolean) => void;
  #batch: Batch | undefined;
  #rows: BatchRow[] = [];

  /** @param onKept called when rows were written down, or there was no room for them. */
  constructor(journal: BatchJournal, onKept: (isKept: boolean) => void) {
    this.#journal = journal;
    this.#keeper = new RowKeeper((rows) => journal.saveRows(rows));
    this.#onKept = onKept;
  }

  /** Whether rows are here alone, and would be gone with the background. */
  get hasUnkept(): boolean {
    return this.#keeper.hasUnkept;
  }

  get batch(): Batch | undefined {
    return this.#batch;
  }

  get rows(): readonly BatchRow[] {
    return this.#rows;
  }

  /** Begins with a batch. */
  async open(batch: Batch, rows: readonly BatchRow[]): Promise<void> {
    this.#batch = batch;
    this.#rows = [...rows];
    this.#tell(this.#rows, true);
    if (batch.private) return;
    await this.#journal.saveBatch(batch);
    await this.#keep(...rows);
  }

  /** Forgets it. */
  async close(): Promise<void> {
    this.#batch = undefined;
    this.#rows = [];
    this.#tell([], true);
    await this.#keeper.forget();
    await this.#journal.clear();
  }

  /** Opens it where it was before the background's last sleep. Gives whether there was one, and none since. */
  async restore(): Promise<boolean> {
    const found = await this.#journal.load();
    if (!found || this.#batch) return false;
    const { batch, rows } = restoredBatch(found);
    this.#batch = batch;
    this.#rows = [...rows];
    this.#tell(this.#rows, true);
    return true;
  }

  /** The batch itself as it is from now on. */
  change(batch: Batch): void {
    this.#batch = batch;
    this.#tell([]);
    if (!batch.private) void this.#journal.saveBatch(batch);
  }

  /** Writes down what there was no room for before. */
  keepRest(): void {
    if (this.#keeper.hasUnkept) void this.#keep();
  }

  /** A row in another state: whatever was on its way has come to an end. */
  become(at: number, state: RowState): void {
    const row = this.#rows[at];
    if (!row) return;
    const { name, source, timesSent } = row;
    this.put({ at, name, source, timesSent, ...state });
  }

  /** A row as it is from now on. */
  put(row: BatchRow): void {
    this.#rows[row.at] = row;
    this.#tell([row]);
    void this.#keep(row);
  }

  /**
   * Notes that a row's picture may leave now. To be awaited before: who wakes after a stop finds it. Gives whether that could
   * be written down.
   */
  async noteSending(at: number): Promise<boolean> {
    const row = this.#rows[at];
    if (!row) return false;
    const marked = { ...row, mayHaveBeenSent: true };
    this.#rows[at] = marked;
    if (!this.#batch || this.#batch.private) return true;
    return this.#told(await this.#keeper.keepNow(marked));
  }

  /** Counts that it left. */
  noteSent(at: number): void {
    const row = this.#rows[at];
    if (row) this.#rows[at] = { ...row, timesSent: row.timesSent + 1 };
  }

  /** Tells the listener of every change from now on, until the returned function is called. */
  subscribe(listener: BatchListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async #keep(...rows: readonly BatchRow[]): Promise<boolean> {
    if (!this.#batch || this.#batch.private) return true;
    return this.#told(await this.#keeper.keep(...rows));
  }

  #told(isKept: boolean): boolean {
    this.#onKept(isKept);
    return isKept;
  }

  #tell(rows: readonly BatchRow[], isWhole = false): void {
    for (const listener of this.#listeners) listener(this.#batch, rows, isWhole);
  }
}
