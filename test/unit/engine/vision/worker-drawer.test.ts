import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DrawingAnswer, DrawingQuestion } from '../../../../lib/engine/vision/fit/worker/protocol.ts';
import { WorkerDrawer } from '../../../../lib/engine/vision/fit/worker/worker-drawer.ts';

type Reply = (question: DrawingQuestion) => DrawingAnswer | undefined;

class FakeWorker extends EventTarget {
  readonly asked: DrawingQuestion[] = [];
  readonly #reply: Reply;
  isEnded = false;

  constructor(reply: Reply) {
    super();
    this.#reply = reply;
  }

  postMessage(question: DrawingQuestion): void {
    this.asked.push(question);
    const data = this.#reply(question);
    if (data) queueMicrotask(() => this.dispatchEvent(new MessageEvent('message', { data })));
  }

  terminate(): void {
    this.isEnded = true;
  }
}

const encoded = new Uint8Array([1, 2, 3]);

const well: Reply = ({ id, work }) => {
  if (work.kind === 'open') return { id, value: { width: 40, height: 30, isDrawn: true } };
  if (work.kind === 'encode') return { id, value: encoded };
  return { id, value: work.kind === 'is-opaque' ? true : undefined };
};

function setUp(reply: Reply) {
  const workers: FakeWorker[] = [];
  const drawer = new WorkerDrawer(
    () => {
      const worker = new FakeWorker(reply);
      workers.push(worker);
      return worker as unknown as Worker;
    },
    { idleMs: 1_000, limitMs: 5_000 },
  );
  return { drawer, workers };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a drawer in a worker', () => {
  it('opens, encodes and closes pictures there, and ends the worker once none was open for a while', async () => {
    const { drawer, workers } = setUp(well);
    const [one, other] = await Promise.all([drawer.open(new Blob(['1'])), drawer.open(new Blob(['2']))]);
    expect(one).toMatchObject({ width: 40, height: 30, isDrawn: true });
    expect(await one.isOpaque()).toBe(true);
    expect(await other.encode({ width: 4, height: 3 }, 'image/jpeg', 0.8)).toBe(encoded);
    one.close();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(workers.map(({ isEnded }) => isEnded)).toEqual([false]);
    other.close();
    other.close();
    await vi.advanceTimersByTimeAsync(999);
    expect(workers[0]?.isEnded).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(workers[0]?.isEnded).toBe(true);
    expect(workers[0]?.asked.map(({ work }) => `${work.kind} ${work.picture}`)).toEqual([
      'open 1',
      'open 3',
      'is-opaque 1',
      'encode 3',
      'close 1',
      'close 3',
    ]);
  });

  it('says what the worker says of a picture that cannot be decoded', async () => {
    const { drawer } = setUp(({ id }) => ({ id, error: { code: 'image-damaged' } }));
    await expect(drawer.open(new Blob(['x']))).rejects.toMatchObject({ code: 'image-damaged' });
  });

  it('fails what is open where the worker breaks or is silent, and starts another one for the next', async () => {
    const { drawer, workers } = setUp((question) =>
      question.work.kind === 'encode' ? undefined : well(question),
    );
    for (const end of [() => workers.at(-1)?.dispatchEvent(new Event('error')), () => undefined]) {
      const picture = await drawer.open(new Blob(['x']));
      const failed = expect(picture.encode({ width: 4, height: 3 }, 'image/png', 1)).rejects.toMatchObject({
        code: 'engine-failed',
      });
      end();
      await vi.advanceTimersByTimeAsync(5_000);
      await failed;
      picture.close();
    }
    expect(workers.map(({ isEnded }) => isEnded)).toEqual([true, true]);
  });
});
