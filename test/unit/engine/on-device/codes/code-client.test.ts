import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CodeClient } from '../../../../../lib/engine/on-device/codes/code-client.ts';
import type { Code } from '../../../../../lib/image/code.ts';
import type { Box } from '../../../../../lib/image/recognized-text.ts';
import { FakeCodeWorker } from '../../../../fakes/fake-code-worker.ts';

const code: Code = { format: 'QRCode', text: 'hello', box: { x: 1, y: 2, width: 3, height: 4 } };
const pixels = { data: new Uint8ClampedArray(4), width: 1, height: 1 };
const noText: readonly Box[] = [];
const never = new AbortController().signal;

describe('CodeClient', () => {
  let workers: FakeCodeWorker[];
  let client: CodeClient;

  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    workers = [];
    const start = () => {
      const worker = new FakeCodeWorker();
      workers.push(worker);
      return worker;
    };
    client = new CodeClient(start, { idleMs: 60_000, limitMs: 5_000, baseUrl: 'test:/on-device/' });
  });

  afterEach(() => {
    vi.useRealTimers();
  });

  it('starts a worker for the first picture, and asks the same one again', async () => {
    expect(workers).toHaveLength(0);
    const [first, second] = [client.find(pixels, noText, never), client.find(pixels, noText, never)];
    expect(workers[0]?.questions).toMatchObject([
      { id: 1, pixels, baseUrl: 'test:/on-device/' },
      { id: 2, pixels },
    ]);
    workers[0]?.answer({ id: 1, codes: [code] });
    workers[0]?.answer({ id: 2, codes: [] });
    expect(await first).toEqual([code]);
    expect(await second).toEqual([]);
    expect(workers).toHaveLength(1);
  });

  it('ends the worker when it is idle, not while it works', async () => {
    void client.find(pixels, noText, never);
    workers[0]?.answer({ id: 1, codes: [] });
    vi.advanceTimersByTime(59_000);
    void client.find(pixels, noText, never);
    vi.advanceTimersByTime(2_000);
    expect(workers[0]?.isTerminated).toBe(false);
    workers[0]?.answer({ id: 2, codes: [] });
    vi.advanceTimersByTime(60_000);
    expect(workers[0]?.isTerminated).toBe(true);
    void client.find(pixels, noText, never);
    expect(workers).toHaveLength(2);
  });

  it.each([
    ['fails', (worker?: FakeCodeWorker) => worker?.answer({ id: 1 })],
    ['crashes', (worker?: FakeCodeWorker) => worker?.crash()],
    ['takes too long', () => vi.advanceTimersByTime(5_000)],
  ])('finds none when the decoder %s, and starts afresh', async (_what, happens) => {
    const finding = client.find(pixels, noText, never);
    happens(workers[0]);
    expect(await finding).toEqual([]);
    expect(workers[0]?.isTerminated).toBe(true);
    const next = client.find(pixels, noText, never);
    workers[1]?.answer({ id: 2, codes: [code] });
    expect(await next).toEqual([code]);
  });

  it('finds none when no worker can be started', async () => {
    const broken = new CodeClient(
      () => {
        throw new Error('no workers here');
      },
      { idleMs: 1, baseUrl: 'test:/' },
    );
    expect(await broken.find(pixels, noText, never)).toEqual([]);
  });

  it('ends a worker that nobody waits for any more, and no other', async () => {
    const [one, two] = [new AbortController(), new AbortController()];
    const [first, second] = [
      client.find(pixels, noText, one.signal),
      client.find(pixels, noText, two.signal),
    ];
    one.abort();
    expect(await first).toEqual([]);
    expect(workers[0]?.isTerminated).toBe(false);
    two.abort();
    expect(await second).toEqual([]);
    expect(workers[0]?.isTerminated).toBe(true);
    expect(await client.find(pixels, noText, one.signal)).toEqual([]);
    expect(workers).toHaveLength(1);
  });
});
