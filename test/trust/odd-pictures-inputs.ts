import { deflateSync } from 'node:zlib';
import jpeg from 'jpeg-js';
import type { Pixels } from '../../lib/image/pixels.ts';
import { drawCode } from '../servers/contract/picture-code.ts';
import { bytes, chunk, uint32 } from '../unit/image/make-images.ts';
import { anyPng, colorProfile } from './any-png.ts';
import { badCode, type BadInput } from './bad-input.ts';
import { exif } from './exif.ts';
import { flatJpeg } from './flat-jpeg.ts';

/** Cells of 16 × 16 px. */
const pixels = drawCode(badCode, 128, 64);
const done = ['done'] as const;
const anyEnd = ['done', 'image-damaged', 'image-type-unsupported', 'text-not-found'] as const;
const says = badCode;

/** A picture stored so that it is upright once turned as EXIF says, 1 to 8. */
function storedFor(orientation: number): Pixels {
  const { width: w, height: h } = pixels;
  const [width, height] = orientation > 4 ? [h, w] : [w, h];
  const data = new Uint8ClampedArray(4 * w * h);
  /** Where the pixel of the upright picture stands. */
  const place = (x: number, y: number): readonly [number, number] => {
    const forms = [
      [x, y],
      [w - 1 - x, y],
      [w - 1 - x, h - 1 - y],
      [x, h - 1 - y],
      [y, x],
      [y, w - 1 - x],
      [h - 1 - y, w - 1 - x],
      [h - 1 - y, x],
    ] as const;
    return forms[orientation - 1] ?? [x, y];
  };
  for (let y = 0; y < h; y++) {
    for (let x = 0; x < w; x++) {
      const [across, down] = place(x, y);
      const from = 4 * (y * w + x);
      data.set(pixels.data.subarray(from, from + 4), 4 * (down * width + across));
    }
  }
  return { data, width, height };
}

function turned(orientation: number): Uint8Array<ArrayBuffer> {
  const { data, ...size } = storedFor(orientation);
  const file = new Uint8Array(jpeg.encode({ ...size, data: Buffer.from(data) }, 95).data);
  const segment = exif(orientation);
  const length = segment.length + 2;
  return bytes(file.subarray(0, 2), [0xff, 0xe1, length >> 8, length & 255], segment, file.subarray(2));
}

const profile = (red: 'red' | 'green', green: 'red' | 'green') =>
  chunk('iCCP', bytes('canary\0\0', deflateSync(colorProfile(red, green))));

const palette = (...colors: readonly (readonly number[])[]) => chunk('PLTE', bytes(...colors));

/**
 * A code that is dark in every second and third of four pixels only, both ways: to be seen by who skips pixels when making it
 * four times smaller, and for who averages them a light grey.
 */
function hiddenCode(): Uint8Array<ArrayBuffer> {
  const cells = drawCode(badCode, 8, 4);
  const isDark = (across: number, down: number) => cells.data[4 * (8 * down + across)] === 0;
  const cell = { bytes: 128, rows: 1024 };
  const light = new Uint8Array(1 + 8 * cell.bytes).fill(255).fill(0, 0, 1);
  const rows = [0, 1, 2, 3].flatMap((y) => {
    const dark = light.slice();
    for (let x = 0; x < 8; x++)
      if (isDark(x, y)) dark.fill(0b1001_1001, 1 + x * cell.bytes, 1 + (x + 1) * cell.bytes);
    return Array.from({ length: cell.rows }, (_, row) => ([1, 2].includes(row % 4) ? dark : light));
  });
  return bytes(
    '\x89PNG\r\n\x1a\n',
    chunk('IHDR', bytes(uint32(8 * 8 * cell.bytes), uint32(rows.length), [1, 0, 0, 0, 0])),
    chunk('IDAT', deflateSync(Buffer.concat(rows))),
    chunk('IEND', new Uint8Array()),
  );
}

/** Pictures that are right, and easily taken for something else. */
export const oddPictures: readonly BadInput[] = [
  ...[1, 2, 3, 4, 5, 6, 7, 8].map((orientation): BadInput => ({
    id: 'B37',
    name: `a JPEG to be turned as EXIF says, ${orientation}`,
    file: () => turned(orientation),
    ends: done,
    says,
  })),
  {
    id: 'B38',
    name: 'a PNG of 16 bits with alpha',
    file: () =>
      anyPng(pixels, {
        depth: 16,
        color: 6,
        light: [65_535, 65_535, 65_535, 65_535],
        dark: [0, 0, 0, 65_535],
      }),
    ends: done,
    says,
  },
  {
    id: 'B38',
    name: 'a PNG of a palette with a colour that is clear',
    file: () =>
      anyPng(pixels, {
        depth: 8,
        color: 3,
        light: [1],
        dark: [0],
        chunks: [palette([0, 0, 0], [0, 0, 0]), chunk('tRNS', Uint8Array.of(255, 0))],
      }),
    ends: done,
    says,
  },
  {
    id: 'B38',
    name: 'a PNG in seven passes',
    file: () =>
      anyPng(pixels, { depth: 8, color: 2, isInterlaced: true, light: [255, 255, 255], dark: [0, 0, 0] }),
    ends: done,
    says,
  },
  {
    id: 'B38',
    name: 'a PNG of one bit',
    file: () => anyPng(pixels, { depth: 1, color: 0, light: [1], dark: [0] }),
    ends: done,
    says,
  },
  {
    id: 'B38',
    name: 'a PNG of grey and alpha',
    file: () => anyPng(pixels, { depth: 8, color: 4, light: [0, 0], dark: [0, 255] }),
    ends: done,
    says,
  },
  {
    id: 'B39',
    name: 'a JPEG in CMYK, as Adobe writes it',
    file: () => flatJpeg(pixels, { light: [255, 255, 255, 255], dark: [255, 255, 255, 0], adobe: 0 }),
    ends: done,
    says,
  },
  {
    id: 'B39',
    name: 'a JPEG in YCCK',
    file: () => flatJpeg(pixels, { light: [0, 128, 128, 255], dark: [0, 128, 128, 0], adobe: 2 }),
    ends: done,
    says,
  },
  {
    id: 'B39',
    name: 'a JPEG in CMYK without a word of it',
    file: () => flatJpeg(pixels, { light: [0, 0, 0, 0], dark: [0, 0, 0, 255] }),
    ends: anyEnd,
  },
  {
    id: 'B39',
    name: 'a JPEG in RGB, as Adobe writes it',
    file: () => flatJpeg(pixels, { light: [255, 255, 255], dark: [0, 0, 0], adobe: 0 }),
    ends: done,
    says,
  },
  {
    id: 'B39',
    name: 'a JPEG of 12 bits',
    file: () => flatJpeg(pixels, { light: [255], dark: [0], bits: 12 }),
    ends: anyEnd,
  },
  {
    id: 'B40',
    name: 'a PNG with a colour profile of its own',
    file: () =>
      anyPng(pixels, {
        depth: 8,
        color: 2,
        light: [255, 255, 255],
        dark: [0, 0, 0],
        chunks: [profile('red', 'green')],
      }),
    ends: done,
    says,
  },
  {
    id: 'B40',
    name: 'a PNG whose profile takes red for green: as it is seen, so it is sent',
    file: () =>
      anyPng(pixels, {
        depth: 8,
        color: 2,
        light: [0, 255, 0],
        dark: [255, 0, 0],
        chunks: [profile('green', 'red')],
      }),
    ends: done,
    says,
  },
  {
    id: 'B41',
    name: 'a PNG whose words are all transparent',
    file: () => anyPng(pixels, { depth: 8, color: 6, light: [255, 255, 255, 0], dark: [0, 0, 0, 0] }),
    ends: ['done', 'text-not-found'],
    says: null,
  },
  {
    id: 'B42',
    name: 'words that are nearly as white as their paper',
    file: () => anyPng(pixels, { depth: 8, color: 2, light: [255, 255, 255], dark: [254, 254, 254] }),
    ends: ['done', 'text-not-found'],
    says: null,
  },
  {
    id: 'B43',
    name: 'words that show only where pixels are skipped',
    file: hiddenCode,
    ends: ['done', 'text-not-found'],
    says: null,
  },
];
