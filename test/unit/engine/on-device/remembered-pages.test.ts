import { describe, expect, it } from 'vitest';
import { type RememberedPage, RememberedPages } from '../../../../lib/engine/on-device/remembered-pages.ts';
import type { Pixels } from '../../../../lib/image/pixels.ts';

function picture(shade: number, width = 4): Pixels {
  return { data: new Uint8ClampedArray(4 * width).fill(shade), width, height: 1 };
}

/** A page of so many characters. */
function page(length = 5): RememberedPage {
  const box = { x: 0, y: 0, width: 1, height: 1 };
  const lines = [{ words: [{ text: 'x'.repeat(length), confidence: 1, box }], box, angle: 0 }];
  return { turn: 90, recognized: { width: 1, height: 4, paragraphs: [{ lines }] } };
}

describe('RememberedPages', () => {
  it('knows a picture by its pixels, its size and what else was asked', async () => {
    const pages = new RememberedPages();
    await pages.add(picture(1), 'English', page());
    expect(await pages.find(picture(1), 'English')).toEqual(page());
    expect(await pages.find(picture(2), 'English')).toBeUndefined();
    expect(await pages.find({ ...picture(1), width: 2, height: 2 }, 'English')).toBeUndefined();
    expect(await pages.find(picture(1), 'Japanese')).toBeUndefined();
  });

  it('holds no pixels', async () => {
    const pages = new RememberedPages();
    const read = { ...page(), pixels: picture(1) };
    await pages.add(picture(1), '', read);
    expect(await pages.find(picture(1), '')).toEqual(page());
  });

  it('forgets the picture that was asked for longest ago, beyond eight', async () => {
    const pages = new RememberedPages();
    for (let shade = 0; shade < 8; shade += 1) await pages.add(picture(shade), '', page());
    await pages.find(picture(0), '');
    await pages.add(picture(8), '', page());
    const known = await Promise.all([0, 1, 2, 8].map((shade) => pages.find(picture(shade), '')));
    expect(known.map((each) => each !== undefined)).toEqual([true, false, true, true]);
  });

  it('holds two million characters, and no page that is longer', async () => {
    const pages = new RememberedPages();
    await pages.add(picture(0), '', page(900_000));
    await pages.add(picture(1), '', page(900_000));
    await pages.add(picture(2), '', page(900_000));
    expect(await pages.find(picture(0), '')).toBeUndefined();
    expect(await pages.find(picture(1), '')).toBeDefined();
    await pages.add(picture(3), '', page(2_000_000));
    expect(await pages.find(picture(3), '')).toBeUndefined();
  });
});
