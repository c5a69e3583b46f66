import { AppError, type ErrorCode, type ErrorInfo, toErrorInfo } from '../errors.ts';
import type { RunEdits } from '../extraction/run-edits.ts';
import type { Batch, BatchRow, RowReading, RowState, WholeBatch } from './batch.ts';
import { restoredBatch } from './restored-batch.ts';
import type { EndpointPool, Turn } from './endpoint-pool.ts';
import { rowEnding } from './row-ending.ts';

/** Memory-only storage that outlives the background's sleep, never the browser session. A row is one record. */
export interface BatchJournal {
  load(): Promise<WholeBatch | undefined>;
  saveBatch(batch: Batch): Promise<void>;
  saveRows(rows: readonly BatchRow[]): Promise<void>;
  clear(): Promise<void>;
}

/** How a row is watched and stopped while it is read. */
export interface RowWatch {
  readonly signal: AbortSignal;
  /** Of the pool's addresses, the one to be asked. */
  readonly address: string;
  /** To be awaited before a picture may leave: a background that is stopped then finds that it may have. */
  onSending(): Promise<void>;
  /** Told for each request that carries the picture. */
  onSent(): void;
}

/** What the batch runner needs from outside. `now` gives ms since the epoch. */
export interface BatchDependencies {
  readonly journal: BatchJournal;
  /** Reads one row, its picture and all, which nobody holds after that. Errors are thrown as `AppError`. */
  read(row: BatchRow, batch: Batch, watch: RowWatch): Promise<RowReading>;
  /** Whether a row's picture can be had now. */
  isAtHand(row: BatchRow): boolean;
  /** The endpoints that a batch goes to. */
  poolOf(batch: Batch): EndpointPool;
  /** Called when pictures begin to be read; what it gives, when none are. */
  keepAlive(): () => void;
  now(): number;
}

/** Told what changed: the batch, undefined where it was dropped, and its rows, those that changed or all of them. */
export type BatchListener = (batch: Batch | undefined, rows: readonly BatchRow[], isWhole: boolean) => void;

/**
 * Reads many pictures as one task: as many at a time as the endpoint is good for, none of them held before or after its
 * turn. Every row that ends is written down at once.
 */
export class BatchRunner {
  readonly #dependencies: BatchDependencies;
  readonly #live = new Map<number, { readonly controller: AbortController; readonly tries: number }>();
  readonly #tries = new Map<number, number>();
  readonly #listeners = new Set<BatchListener>();
  #batch: Batch | undefined;
  #rows: BatchRow[] = [];
  #isHeld = false;
  #letSleep: (() => void) | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Settles when what was there before the background's last sleep is known. */
  readonly ready: Promise<void>;

  constructor(dependencies: BatchDependencies) {
    this.#dependencies = dependencies;
    this.ready = this.#restore();
  }

  /** The batch as it is now. */
  get whole(): WholeBatch | undefined {
    return this.#batch && { batch: this.#batch, rows: this.#rows };
  }

  /** Begins a batch and drops the one before. */
  async start(batch: Batch, rows: readonly BatchRow[]): Promise<void> {
    await this.drop();
    this.#batch = batch;
    this.#rows = [...rows];
    this.#tries.clear();
    this.#tell(this.#rows, true);
    await this.#saveBatch();
    if (!batch.private) await this.#dependencies.journal.saveRows(rows);
    this.advance();
  }

  /** Lets what is under way come to its end, and begins nothing. */
  pause(): void {
    this.#setStatus('paused');
  }

  /** Stops what is under way too; rows that were not read wait. */
  stop(): void {
    this.#setStatus('stopped');
    this.#abortLive();
  }

  /** Stops it, and says why: what it goes to may not be asked any more. */
  halt(code: ErrorCode): void {
    this.#setStatus('stopped', { code });
    this.#abortLive();
  }

  /** Goes on with what waits, be it paused, stopped or finished. */
  resume(): void {
    if (!this.#batch) return;
    this.#dependencies.poolOf(this.#batch).wake();
    this.#setStatus('running');
    this.advance();
  }

  /** Reads rows once more that failed; a person's word that their pictures may be sent again. */
  retry(places: readonly number[]): void {
    const failed = places.filter((at) => this.#rows[at]?.status === 'failed');
    for (const at of failed) {
      this.#tries.delete(at);
      this.#become(at, { status: 'waiting' });
    }
    if (failed.length > 0) this.resume();
  }

  /** Puts what a person changed of a row in place of what was changed before. */
  edit(at: number, edits: RunEdits): void {
    const row = this.#rows[at];
    if (row?.status === 'done') this.#put({ ...row, edits });
  }

  /** Forgets the batch, and stops what of it is under way. */
  async drop(): Promise<void> {
    if (!this.#batch) return;
    this.#abortLive();
    this.#live.clear();
    this.#batch = undefined;
    this.#rows = [];
    this.#rest();
    this.#tell([], true);
    await this.#dependencies.journal.clear();
  }

  /** Whether a single picture is being read: it comes first. What is sent to nobody is put back for it. */
  hold(isHeld: boolean): void {
    if (this.#isHeld === isHeld) return;
    this.#isHeld = isHeld;
    if (!isHeld) this.advance();
    else if (this.#batch && this.#batch.addresses.length === 0) this.#abortLive();
  }

  /** Tells the listener of every change from now on, until the returned function is called. */
  subscribe(listener: BatchListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Begins as many rows as there is room for; to be called when pictures have come to hand, too. */
  advance(): void {
    clearTimeout(this.#timer);
    const batch = this.#batch;
    if (batch?.status !== 'running' || this.#isHeld) return;
    const pool = this.#dependencies.poolOf(batch);
    for (;;) {
      const next = this.#rows.find((row) => row.status === 'waiting' && this.#dependencies.isAtHand(row));
      if (!next) break;
      const turn = pool.take();
      if (!turn) {
        const wait = pool.waitMs();
        if (wait !== undefined) this.#timer = setTimeout(() => this.advance(), wait);
        break;
      }
      void this.#read(next, batch, turn);
    }
    if (this.#rows.every(({ status }) => status === 'done' || status === 'failed')) this.#setStatus('finished');
  }

  async #read(row: BatchRow, batch: Batch, turn: Turn): Promise<void> {
    const { at } = row;
    const controller = new AbortController();
    const tries = (this.#tries.get(at) ?? 0) + 1;
    this.#tries.set(at, tries);
    this.#live.set(at, { controller, tries });
    this.#work();
    const startedAt = this.#dependencies.now();
    this.#become(at, { status: 'reading' });
    const { signal } = controller;
    try {
      const reading = await this.#dependencies.read(row, batch, {
        signal,
        address: turn.address,
        onSending: () => this.#noteSending(at, signal),
        onSent: () => this.#noteSent(at, signal),
      });
      turn.end({ kind: 'answered' });
      if (!signal.aborted)
        this.#become(at, { status: 'done', reading, elapsedMs: this.#dependencies.now() - startedAt });
    } catch (thrown) {
      const error = toErrorInfo(signal.aborted ? new AppError('cancelled') : thrown);
      const ending = rowEnding(error, tries);
      turn.end(ending.endpoint);
      if (this.#live.get(at)?.controller === controller) this.#endBadly(at, error, ending.row);
    } finally {
      if (this.#live.get(at)?.controller === controller) this.#live.delete(at);
      if (this.#live.size === 0) this.#rest();
      this.advance();
    }
  }

  #endBadly(at: number, error: ErrorInfo, what: 'again' | 'failed' | 'pause'): void {
    this.#become(at, what === 'failed' ? { status: 'failed', error } : { status: 'waiting' });
    const isDown = this.#batch && this.#dependencies.poolOf(this.#batch).isDown;
    if (what === 'pause' || (what === 'again' && isDown)) this.#setStatus('paused', error);
  }

  async #noteSending(at: number, signal: AbortSignal): Promise<void> {
    const row = this.#rows[at];
    if (!row || !this.#batch) return;
    const marked = { ...row, mayHaveBeenSent: true };
    this.#rows[at] = marked;
    if (!this.#batch.private) await this.#dependencies.journal.saveRows([marked]);
    signal.throwIfAborted();
  }

  #noteSent(at: number, signal: AbortSignal): void {
    const row = this.#rows[at];
    if (row && !signal.aborted) this.#rows[at] = { ...row, timesSent: row.timesSent + 1 };
  }

  /** A row in another state: whatever was on its way has come to an end. */
  #become(at: number, state: RowState): void {
    const row = this.#rows[at];
    if (!row) return;
    const { name, source, timesSent } = row;
    this.#put({ at, name, source, timesSent, ...state });
  }

  #put(row: BatchRow): void {
    this.#rows[row.at] = row;
    this.#tell([row]);
    if (this.#batch && !this.#batch.private) void this.#dependencies.journal.saveRows([row]);
  }

  #setStatus(status: Batch['status'], why?: ErrorInfo): void {
    if (!this.#batch || (this.#batch.status === status && !why)) return;
    const { why: _, ...rest } = this.#batch;
    this.#change({ ...rest, status, ...(why && { why }) });
  }

  #change(batch: Batch): void {
    this.#batch = batch;
    this.#tell([]);
    void this.#saveBatch();
  }

  #abortLive(): void {
    for (const [, { controller }] of this.#live) controller.abort(new AppError('cancelled'));
  }

  /** Pictures are being read from now on. */
  #work(): void {
    this.#letSleep ??= this.#dependencies.keepAlive();
    if (this.#batch && this.#batch.activeSince === undefined)
      this.#change({ ...this.#batch, activeSince: this.#dependencies.now() });
  }

  /** None are. */
  #rest(): void {
    const { activeSince, ...batch } = this.#batch ?? {};
    const { isAtHand } = this.#dependencies;
    const isWaiting = this.#rows.some((row) => row.status === 'waiting' && isAtHand(row));
    if (this.#batch?.status === 'running' && isWaiting) return;
    this.#letSleep?.();
    this.#letSleep = undefined;
    if (this.#batch && activeSince !== undefined) {
      const activeMs = this.#batch.activeMs + this.#dependencies.now() - activeSince;
      this.#change({ ...(batch as Batch), activeMs });
    }
  }

  #tell(rows: readonly BatchRow[], isWhole = false): void {
    for (const listener of this.#listeners) listener(this.#batch, rows, isWhole);
  }

  async #saveBatch(): Promise<void> {
    if (this.#batch && !this.#batch.private) await this.#dependencies.journal.saveBatch(this.#batch);
  }

  async #restore(): Promise<void> {
    const found = await this.#dependencies.journal.load();
    if (!found || this.#batch) return;
    const { batch, rows } = restoredBatch(found);
    this.#batch = batch;
    this.#rows = [...rows];
    this.#tell(this.#rows, true);
    this.advance();
  }
}
