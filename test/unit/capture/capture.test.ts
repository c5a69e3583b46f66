import { describe, expect, it, vi } from 'vitest';
import { capture, type CaptureAdapters } from '../../../lib/capture/capture.ts';
import type { ElementBox } from '../../../lib/capture/page-messages.ts';
import { AppError } from '../../../lib/errors.ts';
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
    scroll: unexpected,
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

  it('takes on what the page says, and gives a picture read before as it was taken', async () => {
    const blob = new Blob([png(30, 20)]);
    const said = { pageText: 'Rechnung', pageLanguage: 'de' };
    const reply = { kind: 'pixels', blob, width: 30, height: 20, ...said } as const;
    const taken = await capture(element, adapters({ readElement: async () => reply }));
    expect(taken).toMatchObject(said);
    expect(await capture({ kind: 'again', taken }, adapters({}))).toBe(taken);
    const silent = { ...reply, pageText: '', pageLanguage: '' };
    const other = await capture(element, adapters({ readElement: async () => silent }));
    expect(Object.keys(other)).toEqual(['payload', 'facts']);
  });

  it('refuses what a page calls pixels and is not [T38]', async () => {
    const readElement = async () =>
      ({ kind: 'pixels', blob: new Blob(['<html>']), width: 1, height: 1 }) as const;
    await expect(capture(element, adapters({ readElement }))).rejects.toMatchObject({
      code: 'image-type-unknown',
    });
  });

  it('drops the shot when the page moved meanwhile [T41 T46 F43]', async () => {
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

  it.each([[{ kind: 'not-found' }, 'picture-not-found']] as const)(
    'says why there is no picture: %o',
    async (reply, code) => {
      await expect(capture(element, adapters({ readElement: async () => reply }))).rejects.toMatchObject({
        code,
      });
    },
  );

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

  describe('with a site that the person allowed', () => {
    const original = { url: 'https://shop.example/receipt.png', width: 40, height: 30 };
    const place = {
      ...box,
      viewport: { width: 100, devicePixelRatio: 2 },
      rect: { x: 0, y: 0, width: 10, height: 5 },
    };
    const there = async () => ({ ...place, original, pageText: 'Total' });
    const screenshot = () => Promise.reject(new Error('the screen was asked'));
    const page = (bytes: string | Uint8Array<ArrayBuffer>) => async () => new Blob([bytes]);

    it('takes the original instead of the screen, and the page’s text with it', async () => {
      const fetchOriginal = vi.fn(page(png(40, 30)));
      const taken = await capture(element, adapters({ readElement: there, fetchOriginal }));
      expect(fetchOriginal.mock.calls).toEqual([[original.url]]);
      expect(taken.facts).toEqual({ method: 'original', width: 40, height: 30, notes: [] });
      expect(taken.payload.blob.type).toBe('image/png');
      expect(taken.pageText).toBe('Total');
    });

    it('takes one that was scrolled out of view', async () => {
      const readElement = async () => ({ kind: 'out-of-view', original }) as const;
      const taken = await capture(element, adapters({ readElement, fetchOriginal: page(png(40, 30)) }));
      expect(taken.facts.method).toBe('original');
    });

    it('scrolls to one out of view whose site is not allowed', async () => {
      const readElement = async () => ({ kind: 'out-of-view', original }) as const;
      const scroll = vi.fn(() => Promise.reject(new AppError('page-changed')));
      await expect(
        capture(element, adapters({ readElement, scroll, fetchOriginal: async () => undefined })),
      ).rejects.toMatchObject({ code: 'page-changed' });
      expect(scroll).toHaveBeenCalled();
    });

    it('asks no site where the picture’s own pixels can be read', async () => {
      const readElement = async () =>
        ({ kind: 'pixels', blob: new Blob([png(3, 2)]), width: 3, height: 2 }) as const;
      const taken = await capture(element, adapters({ readElement }));
      expect(taken.facts.method).toBe('element-pixels');
    });

    it.each([
      ['19 of the 20 pixels a side that the screen shows', page(png(19, 10))],
      ['a page that wants a sign-in', page('<html>Sign in</html>')],
      ['a drawing', page('<svg xmlns="http://www.w3.org/2000/svg"/>')],
      ['a bomb', page(png(16_000, 16_000))],
      ['nothing in time', () => Promise.reject(new AppError('original-unreachable'))],
    ])('goes on to the screen from %s', async (_name, fetchOriginal) => {
      await expect(
        capture(element, adapters({ readElement: there, fetchOriginal, screenshot })),
      ).rejects.toThrow('the screen was asked');
    });

    it('says why what was picked is read from the screen after all', async () => {
      const pick = {
        kind: 'element',
        method: 'screen-crop',
        blob: new Blob([png(20, 10)]),
        original,
      } as const;
      const from = (fetchOriginal: CaptureAdapters['fetchOriginal']) =>
        capture({ kind: 'picked', pick }, adapters({ fetchOriginal }));
      expect((await from(page(png(10, 10)))).facts).toMatchObject({
        method: 'screen-crop',
        original,
        originalFailure: 'original-too-small',
      });
      expect((await from(async () => undefined)).facts).toEqual({
        method: 'screen-crop',
        width: 20,
        height: 10,
        notes: [],
        original,
      });
      expect((await from(page(png(40, 30)))).facts.method).toBe('original');
    });
  });

  describe('the original that the person asked for', () => {
    const source = {
      kind: 'original',
      original: { url: 'https://shop.example/receipt.gif', width: 40, height: 30 },
      leastPixels: 200,
    } as const;

    it('is read, with what is to be known of it', async () => {
      const taken = await capture(
        source,
        adapters({ fetchOriginal: async () => new Blob([gif(20, 10, 2)]) }),
      );
      expect(taken.facts).toEqual({ method: 'original', width: 20, height: 10, notes: ['first-frame-only'] });
    });

    it.each([
      ['site-not-allowed', undefined],
      ['original-too-small', new Blob([png(19, 10)])],
      ['svg-unreadable', new Blob(['<svg xmlns="http://www.w3.org/2000/svg"/>'])],
      ['image-type-unknown', new Blob(['<html>'])],
    ])('fails with its own reason: %s', async (code, fetched) => {
      await expect(capture(source, adapters({ fetchOriginal: async () => fetched }))).rejects.toMatchObject({
        code,
      });
    });
  });
});
