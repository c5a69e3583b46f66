import type { Batch, BatchRow } from '@/lib/batch/batch';
import { toErrorInfo } from '@/lib/errors';
import type { FromBatchPage, ToBatchPage } from '@/lib/messaging/batch-messages';
import { portNames } from '@/lib/messaging/port-names';
import { browser, type Runtime } from '@/lib/webext/browser';
import { type GivenPicture, openPicture } from './given-picture';

/**
 * A background that is at work tells something every four seconds, and a change at once; one that is silent for longer is
 * connected to anew. In ms.
 */
const patience = { silenceMs: 12_000, answerMs: 1_000 };

interface ConnectionEvents {
  onBatch(batch: Batch | undefined, rows: readonly BatchRow[]): void;
}

/**
 * This page's line to the background: told what becomes of the rows, and asked for their files. A background that the
 * browser stopped is woken at once, and goes on where it was.
 */
export class BatchConnection {
  readonly #events: ConnectionEvents;
  #port: Runtime.Port | undefined;
  #batch: Batch | undefined;
  #rows: readonly BatchRow[] = [];
  #held: ReadonlyMap<number, GivenPicture> = new Map();
  #silence: ReturnType<typeof setTimeout> | undefined;
  #isClosed = false;
  #heard = 0;
  #wasLost = false;

  constructor(events: ConnectionEvents) {
    this.#events = events;
    this.#open();
  }

  /** The pictures of this batch that this page can give, by their rows. */
  hold(batchId: string, held: ReadonlyMap<number, GivenPicture>): void {
    this.#held = held;
    this.#post({ type: 'holds', batchId, places: [...held.keys()] });
  }

  /** Makes sure that the background still answers, which has just been asked for a change. */
  refresh(): void {
    const { answerMs } = patience;
    const before = this.#heard;
    if (!this.#port) this.#open();
    else setTimeout(() => before === this.#heard && this.#reopen(), answerMs);
  }

  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#silence);
    this.#port?.disconnect();
  }

  #open(): void {
    if (this.#isClosed) return;
    const port = browser.runtime.connect({ name: portNames.batch });
    this.#port = port;
    port.onMessage.addListener((received) => {
      if (port === this.#port) this.#hear(received as ToBatchPage);
    });
    port.onDisconnect.addListener(() => {
      if (port !== this.#port) return;
      this.#port = undefined;
      if (this.#batch) this.#reopen();
    });
    this.#listen();
  }

  #hear(message: ToBatchPage): void {
    this.#heard++;
    this.#listen();
    if (message.type === 'give') return void this.#give(message.question, message.at);
    const isOther = message.batch?.id !== this.#batch?.id;
    if (message.isWhole && !message.batch && this.#wasLost) return this.#keepLost();
    this.#wasLost = false;
    this.#batch = message.batch;
    this.#rows = message.isWhole ? message.rows : withRows(this.#rows, message.rows);
    if (message.isWhole && message.batch && !isOther && this.#held.size > 0)
      this.hold(message.batch.id, this.#held);
    this.#events.onBatch(this.#batch, this.#rows);
  }

  /** A private batch is written down nowhere: where its background is gone, its rows are here alone. */
  #keepLost(): void {
    this.#wasLost = false;
    if (!this.#batch) return;
    this.#batch = { ...this.#batch, status: 'stopped', why: { code: 'interrupted' } };
    this.#events.onBatch(this.#batch, this.#rows);
  }

  async #give(question: number, at: number): Promise<void> {
    try {
      const picture = this.#held.get(at);
      if (!picture) throw new Error('not held');
      this.#post({ type: 'given', question, file: await openPicture(picture) });
    } catch (thrown) {
      const error = toErrorInfo(thrown);
      // A file that was moved or changed since cannot be opened any more.
      const isGone = error.code === 'unexpected';
      this.#post({ type: 'not-given', question, error: isGone ? { code: 'file-unreadable' } : error });
    }
  }

  #post(message: FromBatchPage): void {
    try {
      this.#port?.postMessage(message);
    } catch {
      // The background has gone: it asks again when it is back.
    }
  }

  /** Chromium does not always tell a port that the other end was stopped. */
  #listen(): void {
    clearTimeout(this.#silence);
    if (this.#isClosed) return;
    this.#silence = setTimeout(() => {
      const isBusy =
        this.#batch?.status === 'running' && this.#rows.some(({ status }) => status === 'reading');
      if (!isBusy) return;
      this.#reopen();
    }, patience.silenceMs);
  }

  #reopen(): void {
    const before = this.#port;
    this.#wasLost = this.#batch?.private === true;
    this.#port = undefined;
    before?.disconnect();
    this.#open();
  }
}

function withRows(before: readonly BatchRow[], changed: readonly BatchRow[]): readonly BatchRow[] {
  if (changed.length === 0) return before;
  const next = [...before];
  for (const row of changed) next[row.at] = row;
  return next;
}
