import { yieldToSingleRuns } from '../../entrypoints/background/yield-to-single-runs.ts';
import type { Parts } from '../../entrypoints/background/parts.ts';
import type { BatchJournal } from '../../lib/batch/batch-book.ts';
import type { RowWatch } from '../../lib/batch/batch-dependencies.ts';
import { BatchRunner } from '../../lib/batch/batch-runner.ts';
import type { Batch, BatchRow, RowReading } from '../../lib/batch/batch.ts';
import { EndpointPools } from '../../lib/batch/endpoint-pools.ts';
import { AppError } from '../../lib/errors.ts';
import { isFinished } from '../../lib/extraction/extraction.ts';
import { RunModel } from './run-model.ts';

/** A row under way: its picture is being had, or an engine has it. */
interface RowUnderWay {
  readonly row: BatchRow;
  readonly batch: Batch;
  readonly watch: RowWatch;
  /** Whether it is on its way to the engine, or waits for its turn. */
  isGoing: boolean;
  isSent: boolean;
  /** The picture is there; it goes to the engine. */
  go(): Promise<void>;
  answer(): void;
  fail(error: unknown): void;
}

/** What is known of a picture's way to an endpoint: only a server's own word that it was refused lets it go again. */
type Sent = 'never' | 'refused' | 'perhaps read';

/** Such words of a server, as they are judged. */
const refusals: ReadonlySet<string> = new Set(['rate-limited', 'server-failed', 'server-unreachable']);

/** So many rows at a time at each of so many addresses, at most. */
const limits = { start: 1, ceiling: 3 };
const addresses = ['https://one.example/v1/', 'https://two.example/v1/'];

/**
 * Many pictures beside single ones, put together as the composition root does, between engines, files and a storage that are
 * the test's. Whatever it sees that breaks a promise stands in `broken`.
 */
export class BatchModel {
  /** The single pictures beside it. */
  readonly single = new RunModel();
  readonly underWay: RowUnderWay[] = [];
  /** Whether a page holds the files. */
  isHeld = true;
  /** Whether the person lets pictures go to the addresses. */
  isAllowed = true;
  runner!: BatchRunner;
  awake = 0;
  readonly #broken: string[] = [];
  readonly #journal = { batch: 'null', rows: new Map<number, string>() };
  readonly #sent = new Map<string, Sent>();
  readonly #read = new Map<string, string>();
  #made = 0;
  #life = 0;

  constructor() {
    this.wake();
  }

  get broken(): readonly string[] {
    return [...this.#broken, ...this.single.broken];
  }

  /** What was written down, as the background finds it when it wakes. */
  get isWritten(): boolean {
    return this.#journal.batch !== 'null' || this.#journal.rows.size > 0;
  }

  /** Starts the background anew, with what was written down. */
  wake(): void {
    const life = ++this.#life;
    this.underWay.length = 0;
    this.awake = 0;
    const pools = new EndpointPools(Date.now);
    this.runner = new BatchRunner({
      journal: this.#journalOf(life),
      read: (row, batch, watch) => this.#take(life, row, batch, watch),
      isAtHand: ({ source }) => source.kind !== 'file' || this.isHeld,
      poolOf: (batch) =>
        pools.poolOf(
          batch.engineId,
          batch.addresses.length > 0 ? batch.addresses : [batch.engineId],
          batch.limits,
        ),
      keepAlive: () => {
        if (life === this.#life) this.awake++;
        return () => void (life === this.#life && this.awake--);
      },
      now: Date.now,
    });
    yieldToSingleRuns({ runner: this.single.runner, batch: this.runner } as Parts);
  }

  /** Stops the background as the browser does. The caller clears its timers. */
  kill(): void {
    this.single.kill();
    this.wake();
  }

  /** What the person confirmed. */
  start(count: number, isVision: boolean, isPrivate: boolean): void {
    const id = `batch ${++this.#made}`;
    const batch: Batch = {
      id,
      taskId: 'text',
      engineId: isVision ? 'vision' : 'on-device',
      limits: isVision ? limits : { start: 2, ceiling: 2 },
      addresses: isVision ? addresses : [],
      private: isPrivate,
      startedAt: Date.now(),
      status: 'running',
      activeMs: 0,
    };
    const rows = Array.from({ length: count }, (_, at): BatchRow => ({
      at,
      name: `${at}.png`,
      source:
        at % 3 === 2
          ? { kind: 'element', tabId: 1, frameId: 0, picked: at }
          : { kind: 'file', bytes: 1, modifiedAt: 0 },
      timesSent: 0,
      status: 'waiting',
    }));
    void this.runner.start(batch, rows);
  }

  /** The person's word that what waits, or what failed, may be sent, whatever was sent before. */
  sayAgain(places?: readonly number[]): void {
    const { batch, rows = [] } = this.runner.whole ?? {};
    if (!batch) return;
    const isFailed = ({ at, status }: BatchRow) => status === 'failed' && (places?.includes(at) ?? false);
    // To try failed rows again has the whole batch go on; what is sent once more is told beside its row.
    const goesOn = !places || rows.some(isFailed);
    for (const row of rows)
      if (goesOn && (row.status === 'waiting' || isFailed(row)))
        this.#sent.set(`${batch.id} ${row.at}`, 'never');
    if (places) this.runner.retry(places);
    else this.runner.resume();
  }

  /** The person takes back what they allowed. */
  withdraw(): void {
    this.isAllowed = false;
    if ((this.runner.whole?.batch.addresses.length ?? 0) === 0) return;
    this.runner.halt('server-not-allowed');
    this.checkStopped();
  }

  /** What must hold after the person has stopped it. */
  checkStopped(): void {
    if (this.#live.length > 0) this.#broken.push('a row went on after it was stopped');
  }

  /** What must hold at every moment, once everything that was waiting for a promise has gone on. */
  check(): void {
    this.single.check();
    const { batch, rows = [] } = this.runner.whole ?? {};
    const live = this.#live;
    if (this.awake > 1 || (live.length > 0 && this.awake === 0)) this.#broken.push('asleep at work');
    if (!batch) {
      if (this.awake > 0 || live.length > 0) this.#broken.push('at work for no batch');
      if (this.isWritten) this.#broken.push('a dropped batch was left');
      return;
    }
    if (batch.private && this.isWritten) this.#broken.push('a private batch was written down');
    const most = batch.addresses.length > 0 ? limits.ceiling * addresses.length : 2;
    const sent = live.filter(({ isSent }) => isSent).length;
    if (sent > most) this.#broken.push(`${sent} rows at a time`);
    // Two for each address are made ready before there is room for them.
    if (live.length > most + 2 * batch.addresses.length) this.#broken.push(`${live.length} pictures at hand`);
    if (live.some((each) => each.batch.id !== batch.id)) this.#broken.push('a row of a batch that is gone');
    if (new Set(live.map(({ row }) => row.at)).size < live.length) this.#broken.push('a row twice at a time');
    if (rows.filter(({ status }) => status === 'reading').length !== live.length)
      this.#broken.push('rows shown as read that are not, or the other way round');
    const hasEnded = rows.every(({ status }) => status === 'done' || status === 'failed');
    if (batch.status === 'finished' && !hasEnded) this.#broken.push('finished with rows that wait');
    if (batch.status === 'running' && hasEnded && !this.#isSingleFirst) this.#broken.push('never finished');
    if (this.#isSingleFirst && batch.addresses.length === 0 && live.length > 0)
      this.#broken.push('a single picture waits for many');
    for (const row of rows) this.#look(batch, row);
  }

  get #live(): readonly RowUnderWay[] {
    return this.underWay.filter(({ watch }) => !watch.signal.aborted);
  }

  get #isSingleFirst(): boolean {
    return this.single.snapshot.some((run) => !isFinished(run) && run.status !== 'asking');
  }

  /** What was read is its own picture's, stays as it is, and is written down. */
  #look(batch: Batch, row: BatchRow): void {
    const key = `${batch.id} ${row.at}`;
    const before = this.#read.get(key);
    if (row.status !== 'done') {
      if (before !== undefined && !batch.private) this.#broken.push(`${key} was read, and is ${row.status}`);
      return;
    }
    const said = row.reading.result.output.text;
    if (!said.startsWith(`${key} `)) this.#broken.push(`${key} got "${said}"`);
    if (before !== undefined && before !== said) this.#broken.push(`${key} was read twice`);
    this.#read.set(key, said);
    if (!batch.private && !this.#journal.rows.get(row.at)?.includes(said))
      this.#broken.push(`${key} is not written down`);
  }

  async #take(life: number, row: BatchRow, batch: Batch, watch: RowWatch): Promise<RowReading> {
    if (this.#isSingleFirst) this.#broken.push('begun before a single picture');
    return new Promise((resolve, reject) => {
      const key = `${batch.id} ${row.at}`;
      const leave = () => {
        const place = this.underWay.indexOf(one);
        if (place >= 0) this.underWay.splice(place, 1);
      };
      const one: RowUnderWay = {
        row,
        batch,
        watch,
        isGoing: false,
        isSent: false,
        go: async () => {
          if (one.isGoing) return;
          one.isGoing = true;
          if (batch.addresses.length > 0) {
            if (!this.isAllowed) return one.fail(new AppError('server-not-allowed'));
            try {
              await watch.onSending();
            } catch (thrown) {
              return one.fail(thrown);
            }
            // Nothing of a background that was stopped meanwhile goes on, nor of a row that was.
            if (life !== this.#life || watch.signal.aborted) return;
            this.#send(key, row, batch);
            watch.onSent();
          }
          one.isSent = true;
        },
        answer: () => {
          leave();
          resolve(readingOf(`${key} #${++this.#made}`));
        },
        fail: (error) => {
          leave();
          if (one.isSent && error instanceof AppError && refusals.has(error.code))
            this.#sent.set(key, 'refused');
          reject(error);
        },
      };
      this.underWay.push(one);
      watch.signal.addEventListener('abort', () => {
        leave();
        reject(watch.signal.reason);
      });
    });
  }

  #send(key: string, row: BatchRow, batch: Batch): void {
    if (this.#sent.get(key) === 'perhaps read') this.#broken.push(`${key} was sent twice by itself`);
    this.#sent.set(key, 'perhaps read');
    if (!batch.private && !this.#journal.rows.get(row.at)?.includes('"mayHaveBeenSent":true'))
      this.#broken.push(`${key} left before it was written down that it may have`);
  }

  #journalOf(life: number): BatchJournal {
    const kept = this.#journal;
    const isLive = () => life === this.#life;
    return {
      load: async () => {
        const batch = JSON.parse(kept.batch) as Batch | null;
        const rows = [...kept.rows.values()].map((row) => JSON.parse(row) as BatchRow);
        return batch ? { batch, rows: rows.toSorted((a, b) => a.at - b.at) } : undefined;
      },
      saveBatch: async (batch) => void (isLive() && (kept.batch = JSON.stringify(batch))),
      saveRows: async (rows) => {
        if (isLive()) for (const row of rows) kept.rows.set(row.at, JSON.stringify(row));
        return true;
      },
      clear: async () => {
        if (!isLive()) return;
        kept.batch = 'null';
        kept.rows.clear();
      },
    };
  }
}

function readingOf(text: string): RowReading {
  const result = { output: { kind: 'text', text }, tables: [] } as const;
  return { result, codes: [], notes: [], cost: {}, width: 1, height: 1, hash: text };
}
