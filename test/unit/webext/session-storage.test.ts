import { beforeEach, expect, it, vi } from 'vitest';
import type { sessionRecord as record } from '../../../lib/webext/session-storage.ts';
import type { sessionRecords as records } from '../../../lib/webext/session-records.ts';

let sessionRecord: typeof record;
let sessionRecords: typeof records;
/** What was written, by area. */
let written: Record<'session' | 'local', Record<string, unknown>>;

beforeEach(async () => {
  written = { session: {}, local: {} };
  const area = (name: 'session' | 'local') => ({
    get: async () => written[name],
    set: async (items: object) => void Object.assign(written[name], items),
    remove: async () => undefined,
  });
  const browser = {
    runtime: { id: 'own' },
    storage: { session: area('session'), local: area('local') },
  };
  vi.resetModules();
  vi.stubGlobal('chrome', browser);
  vi.stubGlobal('browser', browser);
  ({ sessionRecord } = await import('../../../lib/webext/session-storage.ts'));
  ({ sessionRecords } = await import('../../../lib/webext/session-records.ts'));
});

it('keeps what was read, sent and collected in memory alone, never in what lasts [P01 P09]', async () => {
  await sessionRecord('collection', (stored) => stored).save(['a line']);
  await sessionRecords('batch-row:').save([[0, 'a row']]);
  expect(JSON.stringify(written.session)).toContain('a line');
  expect(JSON.stringify(written.session)).toContain('a row');
  expect(written.local).toEqual({});
});
