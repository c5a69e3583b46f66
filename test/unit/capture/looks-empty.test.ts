import { afterEach, describe, expect, it, vi } from 'vitest';
import { looksEmpty } from '../../../lib/capture/looks-empty.ts';

/** A decoded picture of 10 × 200 px, black but for one pixel, if any. */
function picture(bright?: { x: number; y: number }) {
  const close = vi.fn();
  vi.stubGlobal('createImageBitmap', async () => ({ width: 10, height: 200, close }));
  vi.stubGlobal(
    'OffscreenCanvas',
    class {
      #top = 0;
      getContext = () => ({
        drawImage: (_bitmap: unknown, _x: number, y: number) => (this.#top = -y),
        getImageData: (_x: number, _y: number, width: number, height: number) => {
          const data = new Uint8ClampedArray(width * height * 4);
          const row = bright ? bright.y - this.#top : -1;
          if (bright && row >= 0 && row < height) data[(row * width + bright.x) * 4] = 9;
          return { data };
        },
      });
    },
  );
  return close;
}

afterEach(() => vi.unstubAllGlobals());

describe('looksEmpty', () => {
  it('sees one colour all over, and lets go of the picture [F46]', async () => {
    const close = picture();
    expect(await looksEmpty(new Blob())).toBe(true);
    expect(close).toHaveBeenCalledTimes(1);
  });

  it.each([
    { x: 9, y: 0 },
    { x: 0, y: 100 },
    { x: 9, y: 199 },
  ])('sees one pixel that differs: %o', async (bright) => {
    picture(bright);
    expect(await looksEmpty(new Blob())).toBe(false);
  });

  it('does not call empty what cannot be decoded', async () => {
    vi.stubGlobal('createImageBitmap', () => Promise.reject(new Error('damaged')));
    expect(await looksEmpty(new Blob())).toBe(false);
  });
});
