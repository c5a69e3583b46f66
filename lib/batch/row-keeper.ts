import type { BatchRow } from './batch.ts';

/** Where rows are written down. Gives whether there was room. */
type SaveRows = (rows: readonly BatchRow[]) => Promise<boolean>;

/**
 * Writes rows down, those of one moment together: while some are being written, others gather. What there was no room for is
 * tried again with the next.
 */
export class RowKeeper {
  readonly #save: SaveRows;
  readonly #unkept = new Map<number, BatchRow>();
  #last: Promise<unknown> = Promise.resolve();
  #next: Promise<boolean> | undefined;

  constructor(save: SaveRows) {
    this.#save = save;
  }

  /** Whether some are not written down yet, be it for want of room. */
  get hasUnkept(): boolean {
    return this.#unkept.size > 0;
  }

  /** Writes rows down. Gives whether all that there is now is written. */
  keep(...rows: readonly BatchRow[]): Promise<boolean> {
    for (const row of rows) this.#unkept.set(row.at, row);
    this.#next ??= this.#last.then(() => this.#flush());
    this.#last = this.#next;
    return this.#next;
  }

  /** As {@link keep}, and at once: without waiting for what is being written. */
  keepNow(row: BatchRow): Promise<boolean> {
    this.#unkept.set(row.at, row);
    const kept = this.#flush();
    this.#last = Promise.all([this.#last, kept]);
    return kept;
  }

  /** Forgets what is not written yet. Settles once nothing is being written any more. */
  async forget(): Promise<void> {
    this.#unkept.clear();
    await this.#last;
  }

  async #flush(): Promise<boolean> {
    this.#next = undefined;
    const rows = [...this.#unkept.values()];
    const isKept = rows.length === 0 || (await this.#save(rows));
    if (isKept) for (const row of rows) if (this.#unkept.get(row.at) === row) this.#unkept.delete(row.at);
    return isKept;
  }
}
