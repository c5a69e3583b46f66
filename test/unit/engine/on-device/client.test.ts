import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { OnDeviceClient, type ClientProgress } from '../../../../lib/engine/on-device/client.ts';
import type { MessageFromWorker, MessageToWorker } from '../../../../lib/engine/on-device/protocol.ts';
import type { Pixels } from '../../../../lib/image/pixels.ts';

/** A worker that does what the test says. */
class FakeWorker extends EventTarget {
  readonly received: MessageToWorker[] = [];
  isTerminated = false;
  onmessage: ((event: MessageEvent) => void) | null = null;
  onmessageerror: ((event: MessageEvent) => void) | null = null;
  onerror: ((event: ErrorEvent) => void) | null = null;

  postMessage(message: MessageToWorker): void {
    this.received.push(message);
  }

  terminate(): void {
    this.isTerminated = true;
  }

  answer(message: MessageFromWorker): void {
    this.onmessage?.(new MessageEvent('message', { data: message }));
  }

  crash(message: string): void {
    this.onerror?.(Object.assign(new Event('error'), { message }) as ErrorEvent);
  }
}

const recognized = { width: 1, height: 1, paragraphs: [] };

function picture(): Pixels {
  return { data: new Uint8ClampedArray(4), width: 1, height: 1 };
}

describe('OnDeviceClient', () => {
  let workers: FakeWorker[];
  let client: OnDeviceClient;
  let progress: ClientProgress[];

  beforeEach(() => {
    vi.useFakeTimers();
    workers = [];
    progress = [];
    const start = (): Worker => {
      const started = new FakeWorker();
      workers.push(started);
      return started;
    };
    client = new OnDeviceClient(start, { idleMs: 60_000, baseUrl: 'test:/on-device/' });
  });

  afterEach(() => {
    vi.useRealTimers();
  });

  function read(signal = new AbortController().signal): Promise<unknown> {
    const reading = client.read(picture(), { signal, onProgress: (each) => progress.push(each) });
    return reading.catch((error: unknown) => error);
  }

  function worker(at = 0): FakeWorker {
    const found = workers[at];
    if (found === undefined) throw new Error(`worker ${at} was not started`);
    return found;
  }

  function types(at = 0): string[] {
    return worker(at).received.map((message) => message.type);
  }

  it('loads, reads, and reports on the way', async () => {
    const reading = read();
    expect(types()).toEqual(['load']);
    worker().answer({ type: 'loading', ratio: 0.5 });
    worker().answer({ type: 'ready' });
    expect(types()).toEqual(['load', 'read']);
    worker().answer({ type: 'progress', id: 1, progress: { stage: 'reading', done: 1, total: 2 } });
    worker().answer({ type: 'result', id: 1, recognized });
    expect(await reading).toEqual(recognized);
    expect(progress.map((each) => each.stage)).toEqual(['loading', 'reading']);
  });

  it('reads one picture after the other', async () => {
    const first = read();
    const second = read();
    worker().answer({ type: 'ready' });
    expect(types()).toEqual(['load', 'read']);
    worker().answer({ type: 'result', id: 1, recognized });
    await first;
    expect(types()).toEqual(['load', 'read', 'read']);
    worker().answer({ type: 'result', id: 2, recognized });
    expect(await second).toEqual(recognized);
    expect(workers).toHaveLength(1);
  });

  it('warms up once, and ends the worker when idle', async () => {
    client.warmUp();
    client.warmUp();
    worker().answer({ type: 'ready' });
    expect(types()).toEqual(['load']);
    vi.advanceTimersByTime(60_000);
    expect(worker().isTerminated).toBe(true);
    void read();
    expect(workers).toHaveLength(2);
  });

  it('frees the caller at once and the worker when it obeys', async () => {
    const controller = new AbortController();
    const reading = read(controller.signal);
    worker().answer({ type: 'ready' });
    controller.abort(new Error('enough'));
    expect(await reading).toMatchObject({ message: 'enough' });
    expect(types()).toEqual(['load', 'read', 'stop']);
    worker().answer({ type: 'failed', id: 1, error: { code: 'cancelled' } });
    vi.advanceTimersByTime(5_000);
    expect(worker().isTerminated).toBe(false);
  });

  it('ends a worker that does not obey, and reads on with another', async () => {
    const controller = new AbortController();
    void read(controller.signal);
    const second = read();
    worker().answer({ type: 'ready' });
    controller.abort();
    vi.advanceTimersByTime(2_000);
    expect(worker().isTerminated).toBe(true);
    worker(1).answer({ type: 'ready' });
    worker(1).answer({ type: 'result', id: 2, recognized });
    expect(await second).toEqual(recognized);
  });

  it('drops a waiting picture without disturbing the one being read', async () => {
    const first = read();
    const controller = new AbortController();
    const second = read(controller.signal);
    worker().answer({ type: 'ready' });
    controller.abort(new Error('enough'));
    expect(await second).toMatchObject({ message: 'enough' });
    expect(types()).toEqual(['load', 'read']);
    worker().answer({ type: 'result', id: 1, recognized });
    expect(await first).toEqual(recognized);
  });

  it('rejects without starting anything if already aborted', async () => {
    expect(await read(AbortSignal.abort(new Error('enough')))).toMatchObject({ message: 'enough' });
    expect(workers).toHaveLength(0);
  });

  it('reports a crash, and starts afresh', async () => {
    const reading = read();
    worker().answer({ type: 'ready' });
    worker().crash('out of memory');
    expect(await reading).toMatchObject({ code: 'engine-failed', details: 'out of memory' });
    expect(worker().isTerminated).toBe(true);
    void read();
    expect(workers).toHaveLength(2);
  });

  it('reports that the models cannot be loaded', async () => {
    const reading = read();
    worker().answer({ type: 'failed', error: { code: 'engine-unavailable', details: 'missing' } });
    expect(await reading).toMatchObject({ code: 'engine-unavailable', details: 'missing' });
  });

  it('gives up on a worker that is silent for 30 s, not on a slow one', async () => {
    const reading = read();
    worker().answer({ type: 'ready' });
    for (let line = 1; line <= 3; line += 1) {
      vi.advanceTimersByTime(29_000);
      worker().answer({ type: 'progress', id: 1, progress: { stage: 'reading', done: line, total: 3 } });
    }
    expect(worker().isTerminated).toBe(false);
    vi.advanceTimersByTime(30_000);
    expect(await reading).toMatchObject({ code: 'timeout' });
  });

  it('rejects everything when closed', async () => {
    const first = read();
    const second = read();
    client.close();
    expect(await first).toMatchObject({ code: 'cancelled' });
    expect(await second).toMatchObject({ code: 'cancelled' });
    expect(workers).toHaveLength(1);
  });
});
