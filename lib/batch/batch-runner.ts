import { AppError, type ErrorCode, type ErrorInfo, toErrorInfo } from '../errors.ts';
import type { RunEdits } from '../extraction/run-edits.ts';
import type { Batch, BatchRow, RowReading, WholeBatch } from './batch.ts';
import { BatchBook, type BatchJournal, type BatchListener } from './batch-book.ts';
import type { EndpointPool, Turn } from './endpoint-pool.ts';
import { rowEnding } from './row-ending.ts';

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

/**
 * Reads many pictures as one task: as many at a time as the endpoint is good for, none of them held before or after its
 * turn. Every row that ends is written down at once.
 */
export class BatchRunner {
  readonly #dependencies: BatchDependencies;
  readonly #book: BatchBook;
  readonly #live = new Map<number, AbortController>();
  readonly #tries = new Map<number, number>();
  #isHeld = false;
  /** The last ending that was no answer, and how often it came in a row. */
  #alike: { readonly code: ErrorCode | undefined; readonly count: number } = { code: undefined, count: 0 };
  #letSleep: (() => void) | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Settles when what was there before the background's last sleep is known. */
  readonly ready: Promise<void>;

  constructor(dependencies: BatchDependencies) {
    this.#dependencies = dependencies;
    this.#book = new BatchBook(dependencies.journal);
    this.ready = this.#book.restore().then((isThere) => {
      if (isThere) this.advance();
    });
  }

  /** The batch as it is now. */
  get whole(): WholeBatch | undefined {
    const { batch, rows } = this.#book;
    return batch && { batch, rows };
  }

  /** Begins a batch and drops the one before. */
  async start(batch: Batch, rows: readonly BatchRow[]): Promise<void> {
    await this.drop();
    this.#tries.clear();
    await this.#book.open(batch, rows);
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
    const { batch } = this.#book;
    if (!batch) return;
    this.#dependencies.poolOf(batch).wake();
    this.#setStatus('running');
    this.advance();
  }

  /** Reads rows once more that failed; a person's word that their pictures may be sent again. */
  retry(places: readonly number[]): void {
    const failed = places.filter((at) => this.#book.rows[at]?.status === 'failed');
    for (const at of failed) {
      this.#tries.delete(at);
      this.#book.become(at, { status: 'waiting' });
    }
    if (failed.length > 0) this.resume();
  }

  /** Puts what a person changed of a row in place of what was changed before. */
  edit(at: number, edits: RunEdits): void {
    const row = this.#book.rows[at];
    if (row?.status === 'done') this.#book.put({ ...row, edits });
  }

  /** Forgets the batch, and stops what of it is under way. */
  async drop(): Promise<void> {
    if (!this.#book.batch) return;
    this.#abortLive();
    this.#live.clear();
    await this.#book.close();
    this.#rest();
  }

  /** Whether a single picture is being read: it comes first. What is sent to nobody is put back for it. */
  hold(isHeld: boolean): void {
    if (this.#isHeld === isHeld) return;
    this.#isHeld = isHeld;
    if (!isHeld) this.advance();
    else if (this.#book.batch?.addresses.length === 0) this.#abortLive();
  }

  /** Tells the listener of every change from now on, until the returned function is called. */
  subscribe(listener: BatchListener): () => void {
    return this.#book.subscribe(listener);
  }

  /** Begins as many rows as there is room for; to be called when pictures have come to hand, too. */
  advance(): void {
    clearTimeout(this.#timer);
    const { batch, rows } = this.#book;
    if (batch?.status !== 'running' || this.#isHeld) return;
    const pool = this.#dependencies.poolOf(batch);
    for (;;) {
      const next = rows.find((row) => row.status === 'waiting' && this.#dependencies.isAtHand(row));
      if (!next) break;
      const turn = pool.take();
      if (!turn) {
        const wait = pool.waitMs();
        if (wait !== undefined) this.#timer = setTimeout(() => this.advance(), wait);
        break;
      }
      void this.#read(next, batch, turn);
    }
    if (rows.every(({ status }) => status === 'done' || status === 'failed')) this.#setStatus('finished');
  }

  async #read(row: BatchRow, batch: Batch, turn: Turn): Promise<void> {
    const { at } = row;
    const controller = new AbortController();
    const { signal } = controller;
    const isLive = () => this.#live.get(at) === controller;
    const tries = (this.#tries.get(at) ?? 0) + 1;
    this.#tries.set(at, tries);
    this.#live.set(at, controller);
    this.#work();
    const startedAt = this.#dependencies.now();
    this.#book.become(at, { status: 'reading' });
    try {
      const reading = await this.#dependencies.read(row, batch, {
        signal,
        address: turn.address,
        onSending: async () => {
          await this.#book.noteSending(at);
          signal.throwIfAborted();
        },
        onSent: () => isLive() && this.#book.noteSent(at),
      });
      turn.end({ kind: 'answered' });
      this.#alike = { code: undefined, count: 0 };
      const elapsedMs = this.#dependencies.now() - startedAt;
      if (isLive()) this.#book.become(at, { status: 'done', reading, elapsedMs });
    } catch (thrown) {
      const error = toErrorInfo(signal.aborted ? new AppError('cancelled') : thrown);
      const before = this.#alike.code === error.code ? this.#alike.count : 0;
      this.#alike = { code: error.code, count: before + 1 };
      const ending = rowEnding(error, tries, before);
      turn.end(ending.endpoint);
      if (isLive()) this.#endBadly(at, error, ending.row);
    } finally {
      if (isLive()) this.#live.delete(at);
      if (this.#live.size === 0) this.#rest();
      this.advance();
    }
  }

  #endBadly(at: number, error: ErrorInfo, what: 'again' | 'failed' | 'pause'): void {
    this.#book.become(at, what === 'failed' ? { status: 'failed', error } : { status: 'waiting' });
    const { batch } = this.#book;
    const isDown = batch && this.#dependencies.poolOf(batch).isDown;
    if (what === 'pause' || (what === 'again' && isDown)) this.#setStatus('paused', error);
  }

  #setStatus(status: Batch['status'], why?: ErrorInfo): void {
    const { batch } = this.#book;
    if (!batch || (batch.status === status && !why)) return;
    const { why: _, ...rest } = batch;
    this.#book.change({ ...rest, status, ...(why && { why }) });
  }

  #abortLive(): void {
    for (const controller of this.#live.values()) controller.abort(new AppError('cancelled'));
  }

  /** Pictures are being read from now on. */
  #work(): void {
    this.#letSleep ??= this.#dependencies.keepAlive();
    const { batch } = this.#book;
    if (batch && batch.activeSince === undefined)
      this.#book.change({ ...batch, activeSince: this.#dependencies.now() });
  }

  /** None are, and none will be by themselves. */
  #rest(): void {
    const { batch, rows } = this.#book;
    const { isAtHand, now } = this.#dependencies;
    if (batch?.status === 'running' && rows.some((row) => row.status === 'waiting' && isAtHand(row))) return;
    this.#letSleep?.();
    this.#letSleep = undefined;
    if (batch?.activeSince === undefined) return;
    const { activeSince, ...rest } = batch;
    this.#book.change({ ...rest, activeMs: batch.activeMs + now() - activeSince });
  }
}
