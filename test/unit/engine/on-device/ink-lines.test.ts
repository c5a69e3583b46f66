import { describe, expect, it } from 'vitest';
import type { InkLines } from '../../../../lib/engine/on-device/detection/ink/lines-of-shapes.ts';
import { inkLines } from '../../../../lib/engine/on-device/detection/ink/ink-lines.ts';
import { boundingBox } from '../../../../lib/engine/on-device/rotated-rectangle.ts';
import type { Pixels } from '../../../../lib/image/pixels.ts';
import { picturePixels } from '../../../fixtures/picture-pixels.ts';

/** What stands on a page; lengths in px. */
interface Mark {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly grey?: number;
}

const size = { width: 400, height: 200 };

/** A page of plain paper with bars on it; later ones lie on top. */
function page(marks: readonly Mark[], paper = 255): Pixels {
  const data = new Uint8ClampedArray(4 * size.width * size.height).fill(paper);
  for (let at = 3; at < data.length; at += 4) data[at] = 255;
  for (const { x, y, width, height, grey = 20 } of marks) {
    for (let row = y; row < y + height; row += 1) {
      const from = 4 * (row * size.width + x);
      for (let at = from; at < from + 4 * width; at += 1) if (at % 4 !== 3) data[at] = grey;
    }
  }
  return { ...size, data };
}

/** A line of letters like `l`, of which every third stands apart as a word. */
function letters(x: number, y: number, count: number, more: Partial<Mark> = {}): Mark[] {
  return Array.from({ length: count }, (_, at) => ({
    x: x + 8 * at + 5 * Math.floor(at / 3),
    y: y + (at % 2),
    width: 4,
    height: 14,
    ...more,
  }));
}

/** The left and upper sides of lines, to five px. */
function places(pixels: Pixels): number[][] | undefined {
  return inkLines(pixels)?.lines.map((line) => {
    const { x, y } = boundingBox(line);
    return [5 * Math.round(x / 5), 5 * Math.round(y / 5)];
  });
}

describe('inkLines', () => {
  it('finds lines of letters, and their cells where much air is between', () => {
    const marks = [...letters(20, 20, 12), ...letters(20, 60, 6), ...letters(250, 60, 6)];
    expect(places(page(marks))).toEqual([
      [20, 20],
      [20, 60],
      [250, 60],
    ]);
  });

  it('finds light lettering on a dark button beside dark lettering on paper', () => {
    const button = { x: 200, y: 90, width: 150, height: 40, grey: 60 };
    const marks = [button, ...letters(220, 102, 9, { grey: 250 }), ...letters(20, 20, 9)];
    expect(places(page(marks))).toEqual([
      [20, 20],
      [220, 100],
    ]);
  });

  it('finds the text of a badge apart from what stands beside it', () => {
    const badge: Mark[] = [
      { x: 90, y: 34, width: 90, height: 26, grey: 120 },
      ...letters(98, 40, 8, { grey: 255 }),
    ];
    const found = inkLines(page([...letters(20, 40, 8), ...badge, ...letters(186, 40, 8)]));
    expect(found?.lines).toHaveLength(3);
  });

  it('takes rules and frames for no letters', () => {
    const frame = [
      { x: 10, y: 10, width: 380, height: 2 },
      { x: 10, y: 180, width: 380, height: 2 },
      { x: 10, y: 10, width: 2, height: 172 },
      { x: 388, y: 10, width: 2, height: 172 },
    ];
    const rule = { x: 30, y: 90, width: 300, height: 1 };
    expect(places(page([...frame, rule, ...letters(30, 40, 9)]))).toEqual([[30, 40]]);
  });

  it('counts dots to their line', () => {
    const dot = { x: 24, y: 33, width: 2, height: 2 };
    const [line] = inkLines(page([...letters(30, 20, 9), dot]))?.lines ?? [];
    expect(line && boundingBox(line).x).toBeLessThan(25);
  });

  it.each([
    ['a shape that is no letter', [...letters(20, 20, 9), { x: 20, y: 50, width: 300, height: 140 }]],
    ['a tilted line', Array.from({ length: 40 }, (_, at) => letters(10 + 9 * at, 20 + at, 1)).flat()],
    [
      'two lines that touch',
      [...letters(20, 20, 9), ...letters(20, 37, 9), { x: 20, y: 30, width: 4, height: 10 }],
    ],
    ['lettering too small to tell', letters(20, 20, 9, { height: 4 })],
    ['no lettering', []],
    [
      'dots that lead to a figure',
      [
        ...letters(20, 20, 6),
        ...Array.from({ length: 40 }, (_, at) => ({ x: 90 + 6 * at, y: 32, width: 2, height: 2 })),
      ],
    ],
  ])('leaves %s to the detector', (_, marks) => {
    const filled = marks.flatMap((mark) => (mark.height === 140 ? stripes(mark) : [mark]));
    expect(inkLines(page(filled))).toBeUndefined();
  });

  it('leaves photos to the detector', () => {
    const photo = page([]);
    for (let at = 0; at < photo.data.length; at += 1) {
      if (at % 4 !== 3) photo.data[at] = (at * 2_654_435_761) % 251;
    }
    expect(inkLines(photo)).toBeUndefined();
  });

  it.each([
    ['settings', 13],
    ['receipt', 30],
    ['table', 40],
    ['dark', 8],
    ['hero', 4],
  ])('finds as many lines in %s as the detector: %i', async (name, count) => {
    const found = inkLines(await picturePixels(name));
    expect(found?.lines).toHaveLength(count);
    expect(found?.rest).toEqual([]);
  });

  it('leaves a tilted article to the detector', async () => {
    expect(inkLines(await picturePixels('article-turned'))).toBeUndefined();
  });
});

/** A word in soft type, whose letters touch. */
function softWord(x: number, y: number, width: number): Mark[] {
  return Array.from({ length: width / 2 }, (_, at) => {
    return { x: x + 2 * at, y, width: 2, height: 12, grey: at % 2 === 0 ? 20 : 90 };
  });
}

/** A texture in place of a bar: one that is flat would be ground. */
function stripes({ x, y, width, height }: Mark): Mark[] {
  return [
    ...Array.from({ length: width / 4 }, (_, at) => ({ x: x + 4 * at, y, width: 2, height })),
    { x, y: y + height / 2, width, height: 2 },
  ];
}

/** Where the detector is to look, and how much of it is left to it. */
function left(pixels: Pixels): string[] | undefined {
  return inkLines(pixels)?.rest.flatMap((region) =>
    region.left.map((each) => `${each.left},${each.top} ${each.right - each.left}x${each.bottom - each.top}`),
  );
}

describe('a page that is plain for the most part', () => {
  const picture: Mark = { x: 300, y: 60, width: 80, height: 150 };

  it('leaves a picture to the detector, and has the lines', () => {
    const tall = onTallPage([...letters(20, 20, 12), ...letters(20, 170, 12), ...stripes(picture)]);
    expect(places(tall)).toEqual([
      [20, 20],
      [20, 170],
    ]);
    expect(left(tall)).toHaveLength(1);
  });

  it('leaves what stands close beside a picture to the detector with it', () => {
    const beside = letters(276, 100, 2);
    const tall = onTallPage([...letters(20, 20, 12), ...beside, ...stripes(picture)]);
    expect(places(tall)).toEqual([[20, 20]]);
    expect(left(tall)).toHaveLength(2);
  });

  it('leaves a line that the edge of the picture cuts to the detector', () => {
    const cut = letters(20, 590, 12, { height: 9 });
    const tall = onTallPage([...letters(20, 20, 12), ...letters(20, 60, 12), ...cut]);
    expect(places(tall)).toEqual([
      [20, 20],
      [20, 60],
    ]);
    expect(left(tall)).toHaveLength(1);
  });

  it('has an icon apart from the text beside it', () => {
    const icon = square(20, 14, 28, 26);
    expect(inkLines(page([...icon, ...letters(64, 20, 12)]))?.lines).toHaveLength(2);
    expect(inkLines(page([...square(20, 17, 22, 21), ...letters(66, 20, 12)]))?.lines).toHaveLength(2);
    // A letter is no icon, however far the next one is.
    expect(inkLines(page([...letters(20, 20, 1), ...letters(36, 20, 12)]))?.lines).toHaveLength(1);
  });

  it('takes a large icon for no letter of the two lines beside it', () => {
    const icon = [20, 22, 24, 26].flatMap((at) => square(at, at, 100 - 2 * at, 100 - 2 * at));
    const found = places(page([...icon, ...letters(96, 26, 9), ...letters(96, 56, 9)]));
    expect(found).toHaveLength(3);
    expect(found).toContainEqual([95, 25]);
    expect(found).toContainEqual([95, 55]);
  });

  it('has the figure in a ring without the ring', () => {
    const ring = [...square(20, 14, 28, 28), { x: 32, y: 21, width: 4, height: 14 }];
    const lines = inkLines(page([...ring, ...letters(64, 20, 12)]))?.lines ?? [];
    expect(lines).toHaveLength(2);
    expect(lines.some(({ width }) => width < 12)).toBe(true);
  });

  it('parts no line at dashes between its words', () => {
    const dashes = [
      { x: 132, y: 28, width: 8, height: 2 },
      { x: 144, y: 28, width: 8, height: 2 },
    ];
    const one = [...letters(20, 20, 12), ...dashes, ...letters(158, 20, 12)];
    expect(inkLines(page(one))?.lines).toHaveLength(1);
    expect(inkLines(page([...letters(20, 20, 12), ...letters(158, 20, 12)]))?.lines).toHaveLength(2);
  });

  it('takes joined words for words, and a bar for none', () => {
    const joined = Array.from({ length: 40 }, (_, at) => ({ x: 20 + 8 * at, y: 60, width: 4, height: 14 }));
    const across = { x: 20, y: 66, width: 316, height: 2 };
    expect(inkLines(onTallPage([...letters(20, 20, 12), ...joined, across]))?.lines).toHaveLength(2);
    const bar = Array.from({ length: 160 }, (_, at) => {
      return { x: 20 + 2 * at, y: 60, width: 2, height: 14, grey: at % 2 === 0 ? 20 : 90 };
    });
    expect(inkLines(onTallPage([...letters(20, 20, 12), ...bar]))?.lines).toHaveLength(1);
  });

  it('looks anew where there are specks, and finds the lines without them', () => {
    const text = [...letters(20, 20, 12), ...letters(20, 60, 12)];
    const specks = (grey: number): Mark[] =>
      Array.from({ length: 12 }, (_, at) => ({ x: 24 + 8 * at, y: 36, width: 2, height: 2, grey }));
    expect(inkLines(page(text))?.isLossy).toBe(false);
    const found = inkLines(page([...text, ...specks(230)]));
    expect([found?.lines.length, found?.isLossy]).toEqual([2, true]);
    expect(inkLines(page([...text, ...specks(20)]))?.isLossy).toBe(false);
  });
});

/** The strokes of a square. */
function square(x: number, y: number, width: number, height: number): Mark[] {
  return [
    { x, y, width, height: 2 },
    { x, y: y + height - 2, width, height: 2 },
    { x, y, width: 2, height },
    { x: x + width - 2, y, width: 2, height },
  ];
}

/** A page of 600 px, of which what the detector looks at is a small part. */
function onTallPage(marks: readonly Mark[]): Pixels {
  const height = 600;
  const data = new Uint8ClampedArray(4 * size.width * height).fill(255);
  for (const { x, y, width, height: high, grey = 20 } of marks)
    for (let row = y; row < y + high; row += 1)
      for (let at = 4 * (row * size.width + x); at < 4 * (row * size.width + x + width); at += 1)
        if (at % 4 !== 3) data[at] = grey;
  return { data, width: size.width, height };
}

describe('a table whose letters touch its rules', () => {
  /** A cell's frame, and a line in it whose last letter reaches the rule below. */
  const frame: Mark[] = [
    { x: 20, y: 20, width: 300, height: 2 },
    { x: 20, y: 60, width: 300, height: 2 },
    { x: 20, y: 20, width: 2, height: 42 },
    { x: 318, y: 20, width: 2, height: 42 },
  ];

  /** A field's, of finer lines. */
  const field: Mark[] = [
    { x: 20, y: 20, width: 340, height: 1 },
    { x: 20, y: 60, width: 340, height: 1 },
    { x: 20, y: 20, width: 1, height: 40 },
    { x: 359, y: 20, width: 1, height: 40 },
  ];

  it('still has all of its letters', () => {
    const [line] =
      inkLines(page([...frame, ...letters(40, 40, 12), { x: 154, y: 40, width: 8, height: 20 }]))?.lines ??
      [];
    expect(line && boundingBox(line).x + boundingBox(line).width).toBeGreaterThan(161);
  });

  it('keeps the label of a field whose descender reaches the field below', () => {
    const label = [...softWord(20, 4, 72), { x: 40, y: 4, width: 4, height: 17 }];
    expect(inkLines(page([...field, ...label, ...letters(40, 30, 12)]))?.lines).toHaveLength(2);
  });

  it('leaves a drawing that a word may touch to the detector', () => {
    const road = Array.from({ length: 100 }, (_, at) => ({ x: 3 * at, y: 10 + at, width: 4, height: 2 }));
    const streets = [...road, ...letters(20, 170, 12)];
    expect(inkLines(page(streets))?.lines).toHaveLength(1);
    expect(inkLines(page([...streets, ...softWord(120, 54, 72)]))).toBeUndefined();
  });

  it('keeps the last letter of a link that reaches its underline', () => {
    const underline = { x: 40, y: 57, width: 91, height: 1 };
    const [line] =
      inkLines(page([...letters(40, 40, 9), { x: 123, y: 38, width: 8, height: 20 }, underline]))?.lines ??
      [];
    expect(line && boundingBox(line).x + boundingBox(line).width).toBeGreaterThan(130);
  });

  it('keeps a line of which every letter reaches what covers it', () => {
    const covered = Array.from({ length: 4 }, (_, at) => ({ x: 100 + 14 * at, y: 46, width: 8, height: 14 }));
    const found = inkLines(page([...letters(40, 26, 12), ...covered, ...field]))?.lines ?? [];
    expect(found).toHaveLength(2);
    expect(found[1] && Math.round(boundingBox(found[1]).width)).toBeGreaterThan(49);
  });

  it('leaves a line whose letters go on over a rule, as on the grid of a chart, to the detector', () => {
    const rule = { x: 0, y: 150, width: size.width, height: 1, grey: 200 };
    const found = (height: number): InkLines | undefined =>
      inkLines(page([...letters(40, 20, 12), rule, ...letters(40, 138, 12, { y: 138, height })]));
    expect(found(12)).toMatchObject({ lines: { length: 2 }, rest: [] });
    // Of so small a picture, which looks at all of it.
    expect(found(18)).toBeUndefined();
  });

  it('keeps the short words of such a line beside a long one', () => {
    const words = [...softWord(60, 48, 60), { x: 132, y: 48, width: 20, height: 12 }];
    const found = inkLines(page([...field, ...letters(40, 26, 12), ...words]))?.lines ?? [];
    expect(found).toHaveLength(2);
    expect(found[1] && boundingBox(found[1]).x + boundingBox(found[1]).width).toBeGreaterThan(150);
  });

  it('keeps the first letter of a cell in the corner of a table', () => {
    const first = { x: 21, y: 21, width: 8, height: 16 };
    const [line] = inkLines(page([...field, first, ...letters(34, 23, 12)]))?.lines ?? [];
    expect(line && boundingBox(line).x).toBeLessThan(23);
  });

  it('takes neither the bends nor the ticks of a frame for letters', () => {
    const bends = [
      { x: 22, y: 22, width: 6, height: 6 },
      { x: 200, y: 22, width: 8, height: 8 },
    ];
    const found = inkLines(page([...frame, ...bends, ...letters(40, 40, 12)]));
    expect(found?.lines).toHaveLength(1);
  });
});
