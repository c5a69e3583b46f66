import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { capture, type CaptureAdapters } from '../../../lib/capture/capture.ts';
import type { ScrollReply, ScrollRequest } from '../../../lib/capture/page-messages.ts';
import { png } from '../image/make-images.ts';

const element = { kind: 'element', hint: { srcUrl: 'https://shop.example/receipt.png' } } as const;
const view = { width: 100, height: 100 };

/** A page with a picture of 100 × 250 px at its top, seen through a view of 100 × 100 px. */
class FakePage implements CaptureAdapters {
  readonly asked: ScrollRequest['type'][] = [];
  /** What each look after a shot differs by, in px; stands still where there is none. */
  readonly drifts: number[] = [];
  stopped: ScrollReply | undefined;
  #scrolled = 0;

  readElement = async () => ({ kind: 'out-of-view', pageText: 'Total 7.00' }) as const;
  locateElement = () => Promise.reject(new Error('not expected'));
  fetchOriginal = async () => undefined;
  screenshot = vi.fn(async () => new Blob([png(view.width, view.height)]));

  async scroll(request: ScrollRequest): Promise<ScrollReply> {
    this.asked.push(request.type);
    if (this.stopped) return this.stopped;
    if (request.type === 'scroll-step') this.#scrolled = Math.min(150, Math.max(0, request.to.y));
    if (request.type === 'scroll-look') this.#scrolled += this.drifts.shift() ?? 0;
    const whole = { x: 0, y: -this.#scrolled, width: 100, height: 250 };
    const seen = { x: 0, y: 0, ...view };
    return { kind: 'view', whole, seen, viewport: { width: 100, devicePixelRatio: 1 } };
  }
}

/** What is drawn, from where in the shot to where in the picture. */
const drawn: number[][] = [];
const closed = vi.fn();

beforeEach(() => {
  drawn.length = 0;
  closed.mockClear();
  vi.stubGlobal('createImageBitmap', async () => ({ ...view, close: closed }));
  vi.stubGlobal(
    'OffscreenCanvas',
    class {
      readonly width: number;
      readonly height: number;
      constructor(width: number, height: number) {
        [this.width, this.height] = [width, height];
      }
      getContext = () => ({ drawImage: (_: unknown, ...places: number[]) => drawn.push(places) });
      convertToBlob = async ({ type }: { type: string }) => new Blob(['pixels'], { type });
    },
  );
});
afterEach(() => vi.unstubAllGlobals());

function control() {
  const controller = new AbortController();
  return { controller, signal: controller.signal, onProgress: vi.fn() };
}

describe('a picture larger than the view', () => {
  it('is put together piece by piece, says how far it is, and the page is put back', async () => {
    const page = new FakePage();
    const { signal, onProgress } = control();
    const taken = await capture(element, page, { signal, onProgress });
    expect(taken.facts).toEqual({ method: 'scrolled', width: 100, height: 250, notes: [] });
    expect(taken.pageText).toBe('Total 7.00');
    // The second begins 4 px before the first one's end; the last has what the page can still show.
    expect(drawn.map((places) => places[5])).toEqual([0, 96, 150]);
    expect(closed).toHaveBeenCalledTimes(3);
    expect(onProgress.mock.calls).toEqual([1, 2, 3].map((done) => [{ done, total: 3 }]));
    expect(page.asked.at(-1)).toBe('scroll-end');
  });

  it('takes a piece again where the page moved meanwhile', async () => {
    const page = new FakePage();
    page.drifts.push(0, 7);
    const { facts } = await capture(element, page, control());
    expect(facts.height).toBe(250);
    expect(page.screenshot).toHaveBeenCalledTimes(4);
  });

  it('gives up on a page that never stands still', async () => {
    const page = new FakePage();
    page.drifts.push(...Array.from({ length: 9 }, () => 1));
    await expect(capture(element, page, control())).rejects.toMatchObject({ code: 'page-changed' });
    expect(page.asked.at(-1)).toBe('scroll-end');
  });

  it.each([
    [{ kind: 'stopped', by: 'escape' }, 'cancelled'],
    [{ kind: 'stopped', by: 'moved' }, 'page-changed'],
    [{ kind: 'not-found' }, 'page-changed'],
  ] as const)('ends when the person comes between: %o', async (reply, code) => {
    const page = new FakePage();
    page.screenshot.mockImplementationOnce(async () => {
      page.stopped = reply;
      return new Blob([png(view.width, view.height)]);
    });
    await expect(capture(element, page, control())).rejects.toMatchObject({ code });
    expect(page.asked.at(-1)).toBe('scroll-end');
  });

  it('stops between two pieces, at once, and puts the page back', async () => {
    const page = new FakePage();
    const { controller, signal, onProgress } = control();
    onProgress.mockImplementationOnce(() => controller.abort(new Error('stopped')));
    await expect(capture(element, page, { signal, onProgress })).rejects.toThrow('stopped');
    expect(page.screenshot).toHaveBeenCalledTimes(1);
    expect(page.asked.at(-1)).toBe('scroll-end');
  });
});
