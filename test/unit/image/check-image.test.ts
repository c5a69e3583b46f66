import { describe, expect, it } from 'vitest';
import { checkImage, imageLimits } from '../../../lib/image/check-image.ts';
import { bytes, gif, png, pngBomb } from './make-images.ts';

const svg = '<?xml version="1.0"?>\n<!-- drawn -->\n<svg xmlns="http://www.w3.org/2000/svg"/>';

describe('checkImage', () => {
  it('believes the bytes, not the name [T38 B31]', async () => {
    const file = new Blob([png(3, 2)], { type: 'image/jpeg' });
    expect(await checkImage(file)).toEqual({ mediaType: 'image/png', width: 3, height: 2, animated: false });
  });

  it('tells of an animation', async () => {
    expect((await checkImage(new Blob([gif(1, 1, 3)]))).animated).toBe(true);
  });

  it.each([
    ['no bytes', new Blob([]), 'image-empty'],
    [
      'a page named .png',
      new Blob(['<!doctype html><h1>Not found</h1>'], { type: 'image/png' }),
      'image-type-unknown',
    ],
    ['one byte', new Blob([Uint8Array.of(7)]), 'image-type-unknown'],
    ['a truncated PNG', new Blob([png(300, 200).slice(0, 60)]), 'image-damaged'],
    ['a PNG bomb', new Blob([pngBomb(20_000)]), 'image-too-large'],
    ['more pixels than may be, on sides that may', new Blob([pngBomb(7100)]), 'image-too-large'],
    ['a strip longer than any canvas', new Blob([png(65_535, 1)]), 'image-too-large'],
    ['too many bytes', new Blob([new Uint8Array(imageLimits.bytes + 1)]), 'image-too-large'],
    ['an SVG', new Blob([svg]), 'svg-unreadable'],
    ['a TIFF', new Blob([bytes('II*\0', new Uint8Array(20))]), 'image-type-unsupported'],
    ['a PDF', new Blob(['%PDF-1.7\n']), 'image-type-unsupported'],
  ])('refuses %s [T36 T38 B01 B02 B04 B20 B21 B27 B32]', async (_name, file, code) => {
    await expect(checkImage(file)).rejects.toMatchObject({ code });
  });

  it('finds an SVG behind what drawing programs write before it, without losing time over what is none', async () => {
    const svgWithEntities = `<?xml version="1.0"?><!-- a --><!DOCTYPE svg [ <!ENTITY x "y"> ]>\n<svg width="1"/>`;
    await expect(checkImage(new Blob([svgWithEntities]))).rejects.toMatchObject({ code: 'svg-unreadable' });
    const commented = `${'<!---->'.repeat(400)}<html>`;
    await expect(checkImage(new Blob([commented]))).rejects.toMatchObject({ code: 'image-type-unknown' });
  });

  it('says which unsupported format it is', async () => {
    await expect(checkImage(new Blob(['8BPS....']))).rejects.toMatchObject({ details: 'Photoshop' });
  });
});
