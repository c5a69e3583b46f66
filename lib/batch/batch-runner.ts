import { AppError, type ErrorCode, type ErrorInfo, toErrorInfo } from '../errors.ts';
import type { RunEdits } from '../extraction/run-edits.ts';
import type { Batch, BatchRow, WholeBatch } from './batch.ts';
import { BatchBook, type BatchListener } from './batch-book.ts';
import type { BatchDependencies } from './batch-dependencies.ts';
import type { Booking, Turn } from './endpoint-pool.ts';
import { rowEnding } from './row-ending.ts';

/** A row that is being read. */
interface Live {
  readonly controller: AbortController;
  /** Once it has one: what is sent is made ready before. */
  turn: Turn | undefined;
}

/**
 * Reads many pictures as one task: as many at a time as the endpoint is good for, none of them held before or after its
 * turn. Every row that ends is written down at once.
 */
export class BatchRunner {
  readonly #dependencies: BatchDependencies;
  readonly #book: BatchBook;
  readonly #live = new Map<number, Live>();
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
    this.#book = new BatchBook(dependencies.journal, (isKept) => this.#kept(isKept));
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
    this.#book.keepRest();
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
    const { batch } = this.#book;
    if (batch) this.#dependencies.poolOf(batch).hold(isHeld);
    if (!isHeld) this.advance();
    else if (batch?.addresses.length === 0) this.#abortLive();
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
    // It may still be kept for a single picture that began beside an earlier batch.
    pool.hold(false);
    for (;;) {
      const next = rows.find((row) => row.status === 'waiting' && this.#dependencies.isAtHand(row));
      // What reads within this browser is busy from the first step on.
      const place = next && (batch.addresses.length > 0 ? pool.book() : pool.take());
      if (!place) break;
      void this.#read(next, batch, place);
    }
    const wait = pool.waitMs();
    if (wait !== undefined) this.#timer = setTimeout(() => this.advance(), wait);
    if (rows.every(({ status }) => status === 'done' || status === 'failed')) this.#setStatus('finished');
  }

  async #read(row: BatchRow, batch: Batch, place: Booking | Turn): Promise<void> {
    const { at } = row;
    const controller = new AbortController();
    const { signal } = controller;
    const live: Live = { controller, turn: 'begin' in place ? undefined : place };
    const isLive = () => this.#live.get(at) === live;
    const tries = (this.#tries.get(at) ?? 0) + 1;
    this.#tries.set(at, tries);
    this.#live.set(at, live);
    this.#work();
    const startedAt = this.#dependencies.now();
    this.#book.become(at, { status: 'reading' });
    const onSending = async () => {
      if ('begin' in place) live.turn ??= await place.begin(signal);
      // What could not be said after a stop is not done.
      if (!(await this.#book.noteSending(at))) throw new AppError('cancelled', 'no room to write it down');
      signal.throwIfAborted();
    };
    try {
      const reading = await this.#dependencies.read(row, batch, {
        signal,
        address: place.address,
        onSending,
        onSent: () => isLive() && this.#book.noteSent(at),
      });
      live.turn?.end({ kind: 'answered' });
      this.#alike = { code: undefined, count: 0 };
      const elapsedMs = this.#dependencies.now() - startedAt;
      if (isLive()) this.#book.become(at, { status: 'done', reading, elapsedMs });
    } catch (thrown) {
      const error = toErrorInfo(signal.aborted ? new AppError('cancelled') : thrown);
      const before = this.#alike.code === error.code ? this.#alike.count : 0;
      this.#alike = { code: error.code, count: before + 1 };
      const ending = rowEnding(error, tries, before);
      live.turn?.end(ending.endpoint);
      if (isLive()) this.#endBadly(at, error, ending.row);
    } finally {
      // What still waits for its turn would keep it for ever.
      controller.abort(new AppError('cancelled'));
      if ('begin' in place) place.drop();
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
    const { why: _, isMemoryFull: __, ...rest } = batch;
    this.#book.change({ ...rest, status, ...(why && { why }) });
    // What was only made ready is put back.
    if (status === 'paused') this.#abortLive(({ turn }) => !turn);
    if (status !== 'running' && this.#live.size === 0) this.#rest();
  }

  /** Nothing more is read that could not be kept. What was read stays here, as long as this background lives. */
  #kept(isKept: boolean): void {
    if (isKept) return this.#live.size === 0 ? this.#rest() : undefined;
    if (this.#book.batch?.status === 'running') this.#setStatus('paused');
    const { batch } = this.#book;
    if (batch && !batch.isMemoryFull) this.#book.change({ ...batch, isMemoryFull: true });
  }

  #abortLive(which: (live: Live) => boolean = () => true): void {
    for (const live of this.#live.values()) if (which(live)) live.controller.abort(new AppError('cancelled'));
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
    if (!this.#book.hasUnkept) {
      this.#letSleep?.();
      this.#letSleep = undefined;
    }
    if (batch?.activeSince === undefined) return;
    const { activeSince, ...rest } = batch;
    this.#book.change({ ...rest, activeMs: batch.activeMs + now() - activeSince });
  }
}
