import { describe, expect, it } from 'vitest';
import { collectedLines } from '../../../lib/extraction/collected-lines.ts';
import type { Collection } from '../../../lib/extraction/collection.ts';
import { Collector } from '../../../lib/extraction/collector.ts';
import type { Extraction } from '../../../lib/extraction/extraction.ts';
import { taskById } from '../../../lib/task/built-in-tasks.ts';
import { recognized } from '../../fakes/fake-engine.ts';
import { record } from '../../fakes/picture-record.ts';

function run(id: string, more: object = {}): Extraction {
  const result = { output: { kind: 'record', text: 'x', record }, recognized: recognized('x'), tables: [] };
  const base = { id, tabId: 1, taskId: 'receipt', engineId: 'on-device', private: false };
  return { ...base, startedAt: 20, finishedAt: 30, status: 'done', result, ...more } as unknown as Extraction;
}

function collector(stored: { value?: Collection | undefined } = {}) {
  return new Collector({
    storage: {
      load: async () => stored.value,
      save: async (value) => void (stored.value = value),
    },
    now: () => 10,
  });
}

const receipt = taskById('receipt');

describe('Collector', () => {
  it('takes each finished run of its task once, without words, and outlives a sleep', async () => {
    const stored: { value?: Collection } = {};
    const first = collector(stored);
    await first.start(false, receipt);
    const [one] = [run('1')];
    await first.take([run('old', { startedAt: 5 }), one]);
    await first.take([one, run('2')]);
    const { collection } = await collector(stored).state(false);
    expect(collection?.runs.map(({ id }) => id)).toEqual(['1', '2']);
    expect(JSON.stringify(collection)).not.toMatch(/"words":\[[^\]]/u);
  });

  it('adds nothing for what failed or was read as another task, and says so', async () => {
    const each = collector();
    await each.start(false, receipt);
    await each.take([run('1', { status: 'failed', error: { code: 'timeout' } })]);
    expect((await each.state(false)).collection).toMatchObject({
      runs: [],
      missed: { id: '1', why: 'failed' },
    });
    await each.take([run('2', { taskId: 'text' })]);
    expect((await each.state(false)).collection).toMatchObject({ runs: [], missed: { why: 'another-task' } });
    await each.take([run('3')]);
    expect((await each.state(false)).collection).not.toHaveProperty('missed');
  });

  it('keeps private windows apart, and writes nothing of them down [T55]', async () => {
    const stored: { value?: Collection } = {};
    const each = collector(stored);
    await each.start(true, receipt);
    await each.take([run('1', { private: true }), run('2')]);
    expect((await each.state(true)).collection?.runs.map(({ id }) => id)).toEqual(['1']);
    expect((await each.state(false)).collection).toBeUndefined();
    expect(stored.value).toBeUndefined();
    await each.forget(true);
    expect((await each.state(true)).collection).toBeUndefined();
  });

  it('brings back a removed line, and all of them', async () => {
    const each = collector();
    await each.start(false, receipt);
    await each.take([run('1')]);
    await each.remove(false, '1', 0);
    expect((await each.state(false)).collection?.runs[0]?.removed).toEqual([0]);
    await each.undo(false);
    expect(await each.state(false)).toMatchObject({
      canUndo: false,
      collection: { runs: [{ removed: [] }] },
    });
    await each.end(false);
    expect(await each.state(false)).toEqual({ canUndo: true, collection: undefined });
    await each.undo(false);
    expect((await each.state(false)).collection?.runs).toHaveLength(1);
  });

  it('takes what a person changed', async () => {
    const each = collector();
    await each.start(false, receipt);
    await each.take([run('1')]);
    const edits = { values: [{ path: '/merchant', typed: 'B', value: 'B' }], issues: [] };
    await each.edit('1', edits);
    const [only] = (await each.state(false)).collection?.runs ?? [];
    expect(only && collectedLines(only, true).map(({ record: line }) => line['merchant'])).toEqual([
      'B',
      'B',
    ]);
    expect(only && collectedLines(only, false)).toHaveLength(1);
  });
});
