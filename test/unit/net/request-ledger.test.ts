import { describe, expect, it } from 'vitest';
import type { LedgerEntry } from '../../../lib/net/ledger-entry.ts';
import { type LedgerLine, RequestLedger } from '../../../lib/net/request-ledger.ts';

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
  const saved: (readonly LedgerLine[])[] = [];
  const ledger = new RequestLedger({
    load: async () => found,
    save: async (lines) => void saved.push(lines),
  });
  return { ledger, saved };
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
    expect(saved.flat().every(({ isPrivate }) => !isPrivate)).toBe(true);
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
});
