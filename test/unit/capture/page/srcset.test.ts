import { describe, expect, it } from 'vitest';
import { parseSrcset } from '../../../../lib/capture/page/srcset.ts';

describe('a srcset', () => {
  it.each([
    ['a.png', [{ url: 'a.png', density: 1 }]],
    [
      'a.png 1x, b.png 2.5x',
      [
        { url: 'a.png', density: 1 },
        { url: 'b.png', density: 2.5 },
      ],
    ],
    [
      ' , a.png 320w,b.png 640w ,',
      [
        { url: 'a.png', width: 320 },
        { url: 'b.png', width: 640 },
      ],
    ],
    // A comma inside an address belongs to it, one at its end does not.
    [
      'data:,a 2x, b,c.png',
      [
        { url: 'data:,a', density: 2 },
        { url: 'b,c.png', density: 1 },
      ],
    ],
    [
      'a.png, b.png',
      [
        { url: 'a.png', density: 1 },
        { url: 'b.png', density: 1 },
      ],
    ],
    ['a.png 100w 50h', [{ url: 'a.png', width: 100 }]],
    // What is not valid is left out, and the rest is kept.
    ['a.png 100w 2x, b.png nonsense, c.png (1, 2), d.png 3x', [{ url: 'd.png', density: 3 }]],
    ['', []],
  ])('%j', (srcset, candidates) => {
    expect(parseSrcset(srcset)).toEqual(candidates);
  });
});
