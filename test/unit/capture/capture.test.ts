import { describe, expect, it, vi } from 'vitest';
import { capture, type CaptureAdapters } from '../../../lib/capture/capture.ts';
import type { ElementBox } from '../../../lib/capture/page-messages.ts';
import { gif, png } from '../image/make-images.ts';

const box: ElementBox = {
  kind: 'box',
  rect: { x: 1, y: 2, width: 3, height: 4 },
  viewport: { width: 100, devicePixelRatio: 1 },
  partly: false,
};

function adapters(changes: Partial<CaptureAdapters>): CaptureAdapters {
  const unexpected = () => Promise.reject(new Error('not expected'));
  return {
    readElement: unexpected,
    locateElement: unexpected,
    screenshot: unexpected,
    fetchOriginal: unexpected,
    ...changes,
  };
}

const element = { kind: 'element', hint: { srcUrl: 'https://shop.example/receipt.png' } } as const;

describe('capture', () => {
  it('takes the picture’s own pixels where the page may read them', async () => {
    const blob = new Blob([png(30, 20)]);
    const taken = await capture(
      element,
      adapters({ readElement: async () => ({ kind: 'pixels', blob, width: 30, height: 20 }) }),
    );
    expect(taken.payload.blob).toBe(blob);
    expect(taken.facts).toEqual({ method: 'element-pixels', width: 30, height: 20, notes: [] });
  });

  it('refuses what a page calls pixels and is not', async () => {
    const readElement = async () =>
      ({ kind: 'pixels', blob: new Blob(['<html>']), width: 1, height: 1 }) as const;
    await expect(capture(element, adapters({ readElement }))).rejects.toMatchObject({
      code: 'image-type-unknown',
    });
  });

  it('drops the shot when the page moved meanwhile', async () => {
    const screenshot = vi.fn(async () => new Blob([png(100, 100)]));
    const moved = { ...box, rect: { ...box.rect, y: 40 } };
    await expect(
      capture(
        element,
        adapters({ readElement: async () => box, screenshot, locateElement: async () => moved }),
      ),
    ).rejects.toMatchObject({ code: 'page-changed' });
    expect(screenshot).toHaveBeenCalledTimes(1);
  });

  it.each([
    [{ kind: 'out-of-view' }, 'picture-out-of-view'],
    [{ kind: 'not-found' }, 'picture-not-found'],
  ] as const)('says why there is no picture: %o', async (reply, code) => {
    await expect(capture(element, adapters({ readElement: async () => reply }))).rejects.toMatchObject({
      code,
    });
  });

  it('takes a file as it is, and notes an animation', async () => {
    const file = new Blob([gif(5, 4, 2)]);
    const taken = await capture({ kind: 'file', file, notes: [] }, adapters({}));
    expect(taken.facts).toEqual({ method: 'file', width: 5, height: 4, notes: ['first-frame-only'] });
  });

  it('takes the whole view', async () => {
    const taken = await capture(
      { kind: 'viewport' },
      adapters({ screenshot: async () => new Blob([png(64, 48)]) }),
    );
    expect(taken.facts).toEqual({ method: 'screen-crop', width: 64, height: 48, notes: [] });
  });
});
