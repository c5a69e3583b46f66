import { describe, expect, it } from 'vitest';
import type { ReadJob, VisionHost, VisionWatch } from '../../../lib/engine/vision/host/vision-host.ts';
import { AppError } from '../../../lib/errors.ts';
import { remoteVision, serveVision } from '../../../lib/messaging/vision-port.ts';
import type { LedgerEntry } from '../../../lib/net/ledger-entry.ts';
import { portPair } from '../../fakes/port-pair.ts';

const job: ReadJob = {
  engineId: 'e',
  profileId: 'any',
  baseUrl: 'https://api.example/v1/',
  ownOrigin: 'chrome-extension://x',
  model: 'm',
  image: { blob: new Blob(), width: 1, height: 1 },
  task: { id: 'text' },
  language: 'en',
};

const entry: LedgerEntry = {
  id: 'r',
  origin: 'https://api.example',
  method: 'POST',
  path: '/v1/x',
  sentBytes: 12,
  receivedBytes: 0,
  startedAt: 1,
  state: 'open',
};

function connected(read: (job: ReadJob, watch: VisionWatch) => Promise<string>) {
  const host: VisionHost = {
    read: async (each, watch) => ({ text: await read(each, watch), tables: [], model: {} as never }),
    readInBrowser: () => Promise.reject(new AppError('browser-model-unavailable')),
    listModels: async () => [],
    draft: async () => ({ name: '', instructions: '', output: { kind: 'text', format: 'plain' } }),
    examine: async () => ({ code: 'fine' }),
    forget: async () => undefined,
  };
  const heard: unknown[] = [];
  const stop = new AbortController();
  const remote = remoteVision(async () => {
    const { near, far } = portPair();
    serveVision(far, host);
    return near;
  });
  const watch: VisionWatch = {
    signal: stop.signal,
    isAllowed: async (address) => address.startsWith('https://api.example/'),
    onProgress: (progress) => heard.push(progress),
    onEntry: ({ state, sentBytes }) => heard.push([state, sentBytes]),
  };
  return { remote, watch, heard, stop };
}

describe('the port to the host of endpoints', () => {
  it('carries the news and the answer, and asks back for each address', async () => {
    const { remote, watch, heard } = connected(async (_job, { isAllowed, onProgress, onEntry }) => {
      onProgress({ stage: 'thinking' });
      onEntry({ ...entry, state: 'open' });
      const asked = ['https://api.example/v1/x', 'https://other.example/'].map(isAllowed);
      return JSON.stringify(await Promise.all(asked));
    });
    expect((await remote.read(job, watch)).text).toBe('[true,false]');
    // The other side ended without saying how the request did.
    expect(heard).toEqual([{ stage: 'thinking' }, ['open', 12], ['stopped', 12]]);
  });

  it('carries failures by their code, and stops the other side at once', async () => {
    const failing = connected(() => Promise.reject(new AppError('key-wrong', 'as it said')));
    await expect(failing.remote.read(job, failing.watch)).rejects.toMatchObject({
      code: 'key-wrong',
      details: 'as it said',
    });
    let there: AbortSignal | undefined;
    const endless = connected((_job, { signal }) => {
      there = signal;
      return new Promise(() => undefined);
    });
    const reading = endless.remote.read(job, endless.watch);
    await Promise.resolve();
    endless.stop.abort(new AppError('cancelled'));
    await expect(reading).rejects.toMatchObject({ code: 'cancelled' });
    await new Promise((resolve) => setTimeout(resolve));
    expect(there?.aborted).toBe(true);
  });
});
