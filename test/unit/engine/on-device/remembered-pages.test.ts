import { describe, expect, it } from 'vitest';
import { type RememberedPage, RememberedPages } from '../../../../lib/engine/on-device/remembered-pages.ts';

/** A page of so many characters. */
function page(length = 5): RememberedPage {
  const box = { x: 0, y: 0, width: 1, height: 1 };
  const lines = [{ words: [{ text: 'x'.repeat(length), confidence: 1, box }], box, angle: 0 }];
  return { turn: 90, recognized: { width: 1, height: 4, paragraphs: [{ lines }] } };
}

describe('RememberedPages', () => {
  it('knows a picture by its file and what else was asked', () => {
    const pages = new RememberedPages();
    pages.add('1', 'English', page());
    expect(pages.find('1', 'English')).toEqual(page());
    expect(pages.find('2', 'English')).toBeUndefined();
    expect(pages.find('1', 'Japanese')).toBeUndefined();
  });

  it('knows whether it was a plain picture', () => {
    const pages = new RememberedPages();
    pages.add('1', '', { ...page(), isPlain: true });
    pages.add('2', '', page());
    expect([pages.find('1', '')?.isPlain, pages.find('2', '')?.isPlain]).toEqual([true, undefined]);
  });

  it('holds no pixels', () => {
    const pages = new RememberedPages();
    const read = { ...page(), pixels: { data: new Uint8ClampedArray(4), width: 1, height: 1 } };
    pages.add('1', '', read);
    expect(pages.find('1', '')).toEqual(page());
  });

  it('forgets the picture that was asked for longest ago, beyond eight', () => {
    const pages = new RememberedPages();
    for (let at = 0; at < 8; at += 1) pages.add(`${at}`, '', page());
    pages.find('0', '');
    pages.add('8', '', page());
    const known = ['0', '1', '2', '8'].map((digest) => pages.find(digest, ''));
    expect(known.map((each) => each !== undefined)).toEqual([true, false, true, true]);
  });

  it('holds two million characters, and no page that is longer', () => {
    const pages = new RememberedPages();
    for (const digest of ['0', '1', '2']) pages.add(digest, '', page(900_000));
    expect(pages.find('0', '')).toBeUndefined();
    expect(pages.find('1', '')).toBeDefined();
    pages.add('3', '', page(2_000_000));
    expect(pages.find('3', '')).toBeUndefined();
  });
});
