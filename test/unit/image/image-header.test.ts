import { describe, expect, it } from 'vitest';
import { readImageHeader } from '../../../lib/image/image-header.ts';
import { bitmapHeader, bytes, gif, icon, png, pngBomb, uint32 } from './make-images.ts';

describe('readImageHeader', () => {
  it('reads a PNG', () => {
    expect(readImageHeader(png(30, 20), 'image/png')).toEqual({ width: 30, height: 20, animated: false });
  });

  it('sees an animated PNG', () => {
    const file = png(3, 2, [['acTL', bytes(uint32(5), uint32(0))]]);
    expect(readImageHeader(file, 'image/png').animated).toBe(true);
  });

  it.each([25, 50, 75, 99])('refuses a PNG cut at %i percent [F48 B21]', (percent) => {
    const file = png(300, 200);
    const cut = file.slice(0, Math.floor((file.length * percent) / 100));
    expect(() => readImageHeader(cut, 'image/png')).toThrow(
      expect.objectContaining({ code: 'image-damaged' }),
    );
  });

  it('reads a JPEG behind its other segments', () => {
    const file = bytes([
      0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2, 0xff, 0xc2, 0, 8, 8, 0, 20, 0, 30, 3, 0xff, 0xd9,
    ]);
    expect(readImageHeader(file, 'image/jpeg')).toEqual({ width: 30, height: 20, animated: false });
  });

  it('refuses a JPEG without an end [F48 B22]', () => {
    const file = bytes([0xff, 0xd8, 0xff, 0xc0, 0, 8, 8, 0, 20, 0, 30, 3, 0, 0]);
    expect(() => readImageHeader(file, 'image/jpeg')).toThrow(
      expect.objectContaining({ code: 'image-damaged' }),
    );
  });

  it('tells a GIF from an animation', () => {
    expect(readImageHeader(gif(7, 300, 1), 'image/gif')).toEqual({ width: 7, height: 300, animated: false });
    expect(readImageHeader(gif(7, 300, 2), 'image/gif').animated).toBe(true);
  });

  it('refuses a GIF cut in its blocks', () => {
    expect(() => readImageHeader(gif(1, 1, 3).slice(0, -4), 'image/gif')).toThrow(
      expect.objectContaining({ code: 'image-damaged' }),
    );
  });

  it('reads the three kinds of WebP', () => {
    const lossy = bytes(
      'RIFF',
      [22, 0, 0, 0],
      'WEBPVP8 ',
      [10, 0, 0, 0, 0, 0, 0, 0x9d, 1, 0x2a, 30, 0, 20, 0],
    );
    expect(readImageHeader(lossy, 'image/webp')).toEqual({ width: 30, height: 20, animated: false });
    const lossless = bytes('RIFF', [17, 0, 0, 0], 'WEBPVP8L', [5, 0, 0, 0, 0x2f, 29, 0xc0, 4, 0]);
    expect(readImageHeader(lossless, 'image/webp')).toEqual({ width: 30, height: 20, animated: false });
    const extended = bytes('RIFF', [22, 0, 0, 0], 'WEBPVP8X', [10, 0, 0, 0, 2, 0, 0, 0, 29, 0, 0, 19, 0, 0]);
    expect(readImageHeader(extended, 'image/webp')).toEqual({ width: 30, height: 20, animated: true });
  });

  it('takes the largest size that an AVIF names', () => {
    const ispe = (width: number, height: number) => bytes('ispe', uint32(0), uint32(width), uint32(height));
    const file = bytes(uint32(20), 'ftypavif', uint32(0), ispe(10, 10), ispe(300, 200));
    expect(readImageHeader(file, 'image/avif')).toEqual({ width: 300, height: 200, animated: false });
  });

  it('reads BMP rows that go down, and icons of 256 px', () => {
    const bitmap = bytes('BM', new Uint8Array(12), [40, 0, 0, 0, 30, 0, 0, 0, 0xec, 0xff, 0xff, 0xff]);
    expect(readImageHeader(bitmap, 'image/bmp')).toMatchObject({ width: 30, height: 20 });
    const two = icon(bitmapHeader(16, 32), png(256, 256));
    expect(readImageHeader(two, 'image/x-icon')).toMatchObject({ width: 256, height: 256 });
  });

  it('believes no directory of an icon, and no screen of a GIF: bombs may hide in both [T36 B19 B12]', () => {
    expect(readImageHeader(icon(pngBomb(20_000)), 'image/x-icon')).toMatchObject({ width: 20_000 });
    expect(readImageHeader(icon(bitmapHeader(30_000, 60_000)), 'image/x-icon').height).toBe(30_000);
    const beyond = icon(png(16, 16)).fill(0xff, 18, 22);
    expect(() => readImageHeader(beyond, 'image/x-icon')).toThrow(
      expect.objectContaining({ code: 'image-damaged' }),
    );
    const animation = gif(1, 1, 1);
    // The frame's own width, in its descriptor behind the screen and the colours.
    animation.set([0xff, 0xff], animation.indexOf(0x2c, 19) + 5);
    expect(readImageHeader(animation, 'image/gif').width).toBe(65_535);
  });

  it('refuses a side of zero and a header of four bytes', () => {
    expect(() => readImageHeader(gif(0, 1, 1), 'image/gif')).toThrow(
      expect.objectContaining({ code: 'image-damaged' }),
    );
    expect(() => readImageHeader(bytes('RIFF'), 'image/webp')).toThrow(
      expect.objectContaining({ code: 'image-damaged' }),
    );
  });

  it('ends on every cut and every flipped byte of a valid file', () => {
    for (const [file, type] of [
      [png(40, 30), 'image/png'],
      [gif(40, 30, 2), 'image/gif'],
    ] as const) {
      for (let at = 0; at < file.length; at++) {
        const flipped = file.slice();
        flipped[at] = (flipped[at] ?? 0) ^ 0xff;
        for (const variant of [file.slice(0, at), flipped]) {
          try {
            readImageHeader(variant, type);
          } catch (thrown) {
            expect(thrown).toMatchObject({ code: 'image-damaged' });
          }
        }
      }
    }
  });
});
