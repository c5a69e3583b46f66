import { describe, expect, it, vi } from 'vitest';
import type { LedgerEntry } from '../../../lib/net/ledger-entry.ts';
import { type LedgerLine, type NumberedLine, RequestLedger } from '../../../lib/net/request-ledger.ts';

const entry = (id: string, changes: Partial<LedgerEntry> = {}): LedgerEntry => ({
  id,
  origin: 'https://api.example',
  method: 'POST',
  path: '/v1/chat/completions',
  sentBytes: 10,
  receivedBytes: 0,
  startedAt: 1000,
  state: 'open',
  ...changes,
});

function setUp(found: readonly LedgerLine[] = []) {
  const saved: (readonly NumberedLine[])[] = [];
  const kept = new Map<number, LedgerLine>();
  const ledger = new RequestLedger({
    load: async () => found.map((line, number) => ({ number, line })),
    save: async (lines) => {
      saved.push(lines);
      for (const { number, line } of lines) kept.set(number, line);
    },
    clear: async () => kept.clear(),
  });
  return { ledger, saved, kept };
}

describe('the ledger of requests [P19]', () => {
  it('has a line a request, with its end and when its picture was let go of', async () => {
    const { ledger } = setUp();
    ledger.note(entry('a'), { runId: 'run' });
    ledger.note(entry('b'));
    ledger.note(entry('a', { state: 'answered', status: 200, receivedBytes: 5, endedAt: 2000 }), {
      runId: 'run',
    });
    ledger.pictureDropped('run', 3000);
    ledger.pictureDropped('run', 9000);
    expect(await ledger.lines()).toEqual([
      {
        ...entry('a', { state: 'answered', status: 200, receivedBytes: 5, endedAt: 2000 }),
        runId: 'run',
        isPrivate: false,
        pictureDroppedAt: 3000,
      },
      { ...entry('b'), isPrivate: false },
    ]);
  });

  it('keeps nothing of a private window outside its own memory, and forgets it with the window [T55 P18]', async () => {
    const { ledger, saved } = setUp();
    ledger.note(entry('private'), { isPrivate: true });
    ledger.note(entry('usual'));
    await ledger.ready;
    await ledger.clear('private');
    expect((await ledger.lines()).map(({ id }) => id)).toEqual(['usual']);
    expect(JSON.stringify(saved)).not.toContain('private"');
    expect(saved.flat().every(({ line }) => !line.isPrivate)).toBe(true);
    expect(saved.flat()).toHaveLength(1);
  });

  it('goes on after a sleep, where nothing can still be under way, and keeps the last 200', async () => {
    const before = Array.from({ length: 200 }, (_, at) => ({ ...entry(`old ${at}`), isPrivate: false }));
    const { ledger } = setUp(before);
    ledger.note(entry('new'));
    const lines = await ledger.lines();
    expect(lines).toHaveLength(200);
    expect(lines[0]).toMatchObject({ id: 'old 1', state: 'stopped' });
    expect(lines.at(-1)).toMatchObject({ id: 'new', state: 'open' });
    await ledger.clear();
    expect(await ledger.lines()).toEqual([]);
  });

  it('writes what is new of a thousand requests, and no list of all of them for each', async () => {
    const { ledger, saved, kept } = setUp();
    for (let at = 0; at < 1_000; at++) {
      ledger.note(entry(`${at}`));
      await ledger.lines();
      ledger.note(entry(`${at}`, { state: 'answered', status: 200 }));
    }
    await vi.waitFor(() => expect(kept.get(999)).toMatchObject({ id: '999', state: 'answered' }));
    expect(saved.flat().length).toBeLessThanOrEqual(2_000);
    expect(await ledger.lines()).toHaveLength(200);
  });

  it('forgets what is written, too, and numbers what comes after a sleep on from there', async () => {
    const { ledger, kept } = setUp([{ ...entry('old'), isPrivate: false }]);
    ledger.note(entry('new'));
    await vi.waitFor(() => expect([...kept.keys()]).toEqual([1]));
    await ledger.clear();
    expect(kept.size).toBe(0);
    expect(await ledger.lines()).toEqual([]);
  });
});
