import { describe, expect, it } from 'vitest';
import type { Batch, BatchRow, RowReading } from '../../../lib/batch/batch.ts';
import type { BatchJournal } from '../../../lib/batch/batch-book.ts';
import type { BatchDependencies, RowWatch } from '../../../lib/batch/batch-dependencies.ts';
import { BatchRunner } from '../../../lib/batch/batch-runner.ts';
import { EndpointPool } from '../../../lib/batch/endpoint-pool.ts';
import { AppError } from '../../../lib/errors.ts';

const batch: Batch = {
  id: 'b',
  taskId: 'text',
  engineId: 'e',
  limits: { start: 2, ceiling: 2 },
  addresses: ['http://127.0.0.1:1/v1/'],
  private: false,
  startedAt: 0,
  status: 'running',
  activeMs: 0,
};

function rowsOf(count: number): BatchRow[] {
  return Array.from({ length: count }, (_, at) => ({
    at,
    name: `${at}.png`,
    source: { kind: 'file', bytes: 1, modifiedAt: 0 },
    timesSent: 0,
    status: 'waiting',
  }));
}

function readingOf(at: number): RowReading {
  const result = { output: { kind: 'text', text: `text ${at}` }, tables: [] } as const;
  return { result, codes: [], notes: [], cost: {}, width: 1, height: 1, hash: String(at) };
}

/** What the browser keeps over the background's end, as it was written when that came. */
function memoryJournal(): BatchJournal & { rows: Map<number, BatchRow>; batch: Batch | undefined } {
  const kept = {
    rows: new Map<number, BatchRow>(),
    batch: undefined as Batch | undefined,
    load: async () => kept.batch && { batch: kept.batch, rows: [...kept.rows.values()] },
    saveBatch: async (next: Batch) => void (kept.batch = next),
    saveRows: async (rows: readonly BatchRow[]) => {
      for (const row of rows) kept.rows.set(row.at, structuredClone(row));
      return true;
    },
    clear: async () => {
      kept.batch = undefined;
      kept.rows.clear();
    },
  };
  return kept;
}

function start(
  read: (row: BatchRow, watch: RowWatch) => Promise<RowReading>,
  changes: Partial<BatchDependencies> = {},
) {
  const pool = new EndpointPool(batch.addresses, batch.limits, { now: () => 0 });
  let awake = 0;
  const runner = new BatchRunner({
    journal: memoryJournal(),
    read: (row, _batch, watch) => read(row, watch),
    isAtHand: () => true,
    poolOf: () => pool,
    keepAlive: () => {
      awake++;
      return () => awake--;
    },
    now: () => 0,
    ...changes,
  });
  return { runner, awake: () => awake };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 0));
const statuses = (runner: BatchRunner) => runner.whole?.rows.map(({ status }) => status);

describe('BatchRunner', () => {
  it('reads every row once, two at a time, past those that fail, and lets the background sleep', async () => {
    let [live, most] = [0, 0];
    const { runner, awake } = start(async ({ at }, { onSending }) => {
      await onSending();
      most = Math.max(most, ++live);
      await settled();
      live--;
      if (at % 3 === 1) throw new AppError('image-damaged');
      return readingOf(at);
    });
    await runner.start(batch, rowsOf(9));
    expect(awake()).toBe(1);
    while (runner.whole?.batch.status === 'running') await settled();
    expect(most).toBe(2);
    expect(statuses(runner)?.filter((status) => status === 'failed')).toHaveLength(3);
    for (const row of runner.whole?.rows ?? [])
      if (row.status === 'done')
        expect(row.reading.result.output).toEqual({ kind: 'text', text: `text ${row.at}` });
    expect(awake()).toBe(0);
  });

  it('killed at any moment loses no finished row and sends no picture again by itself', async () => {
    for (let moment = 0; moment < 40; moment++) {
      const journal = memoryJournal();
      const sent = new Map<number, number>();
      let steps = 0;
      const kill = { isDone: false };
      // After the kill nothing of the old background happens any more: no step, no write.
      const step = async () => {
        await settled();
        if (kill.isDone || ++steps > moment) {
          kill.isDone = true;
          await new Promise(() => undefined);
        }
      };
      const read = async ({ at }: BatchRow, watch: RowWatch) => {
        await step();
        await watch.onSending();
        await step();
        sent.set(at, (sent.get(at) ?? 0) + 1);
        watch.onSent();
        await step();
        return readingOf(at);
      };
      const dying: BatchJournal = {
        ...journal,
        load: () => journal.load(),
        saveBatch: async (next) => (kill.isDone ? undefined : journal.saveBatch(next)),
        saveRows: async (rows) =>
          kill.isDone ? new Promise<never>(() => undefined) : journal.saveRows(rows),
      };
      const first = start(read, { journal: dying }).runner;
      await first.start(batch, rowsOf(4));
      for (let wait = 0; wait < 60 && !kill.isDone && first.whole?.batch.status === 'running'; wait++)
        await settled();
      const before = [...journal.rows.values()].filter(({ status }) => status === 'done').map(({ at }) => at);
      const sentBefore = new Set(sent.keys());

      const again: number[] = [];
      const { runner } = start(
        async ({ at }, watch) => {
          await watch.onSending();
          again.push(at);
          return readingOf(at);
        },
        { journal },
      );
      await runner.ready;
      for (let wait = 0; wait < 60 && runner.whole?.batch.status === 'running'; wait++) await settled();
      const rows = runner.whole?.rows ?? [];
      expect(before.every((at) => rows[at]?.status === 'done')).toBe(true);
      expect(again.filter((at) => sentBefore.has(at))).toEqual([]);
      for (const row of rows) {
        if (row.status === 'done') continue;
        expect(row).toMatchObject({
          status: 'failed',
          error: { code: 'interrupted' },
          mayHaveBeenSent: true,
        });
      }
    }
  });

  it('pauses and says why where every other picture would meet the same, and goes on when told', async () => {
    let isWrong = true;
    const { runner } = start(async ({ at }) => {
      await settled();
      if (isWrong) throw new AppError('key-wrong');
      return readingOf(at);
    });
    await runner.start(batch, rowsOf(5));
    while (runner.whole?.rows.some(({ status }) => status === 'reading')) await settled();
    expect(runner.whole?.batch).toMatchObject({ status: 'paused', why: { code: 'key-wrong' } });
    expect(statuses(runner)).toEqual(Array.from({ length: 5 }, () => 'waiting'));
    isWrong = false;
    runner.resume();
    while (runner.whole?.batch.status === 'running') await settled();
    expect(runner.whole?.batch.why).toBeUndefined();
    expect(statuses(runner)).toEqual(Array.from({ length: 5 }, () => 'done'));
  });

  it('goes on past one answer of no model, and pauses after three in a row', async () => {
    const { runner } = start(async ({ at }) => {
      await settled();
      if (at === 1 || at > 5) throw new AppError('server-not-api');
      return readingOf(at);
    });
    await runner.start(batch, rowsOf(12));
    while (runner.whole?.batch.status === 'running') await settled();
    while (runner.whole?.rows.some(({ status }) => status === 'reading')) await settled();
    expect(statuses(runner)?.slice(0, 8)).toEqual([
      'done',
      'failed',
      'done',
      'done',
      'done',
      'done',
      'failed',
      'failed',
    ]);
    expect(runner.whole?.batch).toMatchObject({ status: 'paused', why: { code: 'server-not-api' } });
    expect(statuses(runner)?.slice(10)).toEqual(['waiting', 'waiting']);
  });

  it('stops what is under way, which waits, and reads failed rows again only when asked', async () => {
    const asked: number[] = [];
    const { runner } = start(async ({ at }, { signal, onSending }) => {
      await onSending();
      asked.push(at);
      await new Promise((_resolve, reject) =>
        signal.addEventListener('abort', () => reject(signal.reason as Error)),
      );
      throw new Error('never');
    });
    await runner.start(batch, rowsOf(5));
    await settled();
    // Two more are made ready, and wait for their turn.
    expect(statuses(runner)).toEqual(['reading', 'reading', 'reading', 'reading', 'waiting']);
    expect(asked).toEqual([0, 1]);
    runner.pause();
    await settled();
    expect(statuses(runner)).toEqual(['reading', 'reading', 'waiting', 'waiting', 'waiting']);
    runner.stop();
    await settled();
    expect(statuses(runner)).toEqual(Array.from({ length: 5 }, () => 'waiting'));
    expect(runner.whole?.batch.status).toBe('stopped');
  });

  it('lets a single picture go first: nothing is begun, and what is sent to nobody is put back', async () => {
    const { runner } = start(async ({ at }, { signal }) => {
      await settled();
      signal.throwIfAborted();
      return readingOf(at);
    });
    await runner.start({ ...batch, addresses: [] }, rowsOf(4));
    runner.hold(true);
    await settled();
    await settled();
    expect(statuses(runner)).toEqual(['waiting', 'waiting', 'waiting', 'waiting']);
    runner.hold(false);
    while (runner.whole?.batch.status === 'running') await settled();
    expect(statuses(runner)).toEqual(['done', 'done', 'done', 'done']);
  });

  it('waits for files that nobody holds, and lets the background sleep meanwhile', async () => {
    let isHeld = false;
    const { runner, awake } = start(async ({ at }) => readingOf(at), {
      isAtHand: ({ at }) => at === 0 || isHeld,
    });
    await runner.start(batch, rowsOf(2));
    await settled();
    expect(statuses(runner)).toEqual(['done', 'waiting']);
    expect(awake()).toBe(0);
    isHeld = true;
    runner.advance();
    await settled();
    expect(statuses(runner)).toEqual(['done', 'done']);
  });

  it('pauses and says so where the memory for this session is full, stays awake, and goes on when there is room', async () => {
    let room = 3;
    const kept = memoryJournal();
    const journal: BatchJournal = {
      ...kept,
      saveRows: async (rows) => {
        const isDone = (row: BatchRow) => row.status === 'done';
        const sum = [...kept.rows.values()].filter(isDone).length + rows.filter(isDone).length;
        return sum <= room && kept.saveRows(rows);
      },
    };
    const { runner, awake } = start(
      async ({ at }, { onSending }) => {
        await onSending();
        await settled();
        return readingOf(at);
      },
      { journal },
    );
    await runner.start(batch, rowsOf(9));
    while (runner.whole?.rows.some(({ status }) => status === 'reading')) await settled();
    await settled();
    expect(runner.whole?.batch).toMatchObject({ status: 'paused', isMemoryFull: true });
    const done = runner.whole?.rows.filter(({ status }) => status === 'done').length ?? 0;
    expect(done).toBeGreaterThan(3);
    expect(awake()).toBe(1);
    room = 100;
    runner.resume();
    while (runner.whole?.batch.status === 'running') await settled();
    await settled();
    expect(runner.whole?.batch.isMemoryFull).toBeUndefined();
    expect([...kept.rows.values()].map(({ status }) => status)).toEqual(
      Array.from({ length: 9 }, () => 'done'),
    );
    expect(awake()).toBe(0);
  });
});
