import { deflateSync } from 'node:zlib';
import jpeg from 'jpeg-js';
import { encodePng } from '../fakes/node-drawer.ts';
import { drawCode } from '../servers/contract/picture-code.ts';
import { bytes, chunk, gif, png, uint32 } from '../unit/image/make-images.ts';
import { numberGenerator } from '../unit/number-generator.ts';
import { badCode, type BadInput } from './bad-input.ts';
import { badVectors } from './bad-vectors-inputs.ts';
import { exif } from './exif.ts';
import { oddPictures } from './odd-pictures-inputs.ts';

const pixels = drawCode(badCode, 96, 48);
const good = () => encodePng(pixels);
const goodJpeg = () => new Uint8Array(jpeg.encode({ ...pixels, data: Buffer.from(pixels.data) }, 90).data);
const goodGif = () => gif(1, 1, 1);

const tooLarge = ['image-too-large'] as const;
const damaged = ['image-damaged'] as const;
const refused = ['image-damaged', 'image-too-large'] as const;
const anyEnd = ['done', 'image-damaged', 'image-too-large', 'text-not-found'] as const;
const done = ['done'] as const;

const uint16 = (value: number) => [value & 255, (value >> 8) & 255];
const uint32le = (value: number) => [...uint16(value), ...uint16(value >>> 16)];

/** A PNG whose header says what it likes, with some rows of data. */
function pngSaying(width: number, height: number, kind = [1, 0, 0, 0, 0], rows = new Uint8Array(8)) {
  return bytes(
    '\x89PNG\r\n\x1a\n',
    chunk('IHDR', bytes(uint32(width), uint32(height), kind)),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', new Uint8Array()),
  );
}

/** A good picture with chunks of ours behind its header. */
function pngWith(...chunks: readonly Uint8Array[]) {
  const file = good();
  return bytes(file.subarray(0, 33), ...chunks, file.subarray(33));
}

const cut = (file: Uint8Array, part: number) => bytes(file.subarray(0, Math.floor(file.length * part)));

function flipped(file: Uint8Array, at: number): Uint8Array<ArrayBuffer> {
  const changed = bytes(file);
  changed[at] = (changed[at] ?? 0) ^ 0xff;
  return changed;
}

/** A JPEG with segments of ours behind its start. */
function jpegWith(...segments: readonly [marker: number, data: Uint8Array][]) {
  const file = goodJpeg();
  const made = segments.map(([marker, data]) =>
    bytes([0xff, marker, (data.length + 2) >> 8, (data.length + 2) & 255], data),
  );
  return bytes(file.subarray(0, 2), ...made, file.subarray(2));
}

function webp(...parts: readonly Uint8Array[]) {
  const body = bytes('WEBP', ...parts);
  return bytes('RIFF', uint32le(body.length), body);
}

const vp8x = (width: number, height: number, flags = 0) =>
  bytes(
    'VP8X',
    uint32le(10),
    [flags, 0, 0, 0],
    uint32le(width - 1).slice(0, 3),
    uint32le(height - 1).slice(0, 3),
  );

function bmp(width: number, height: number, compression = 0) {
  const info = bytes(
    uint32le(40),
    uint32le(width),
    uint32le(height),
    uint16(1),
    uint16(24),
    uint32le(compression),
  );
  return bytes('BM', uint32le(70), uint32le(0), uint32le(54), info, new Uint8Array(20 + 16));
}

/** An AVIF that says how large it is and holds nothing. */
function avifSaying(side: number) {
  const box = (type: string, ...parts: readonly Uint8Array[]) => {
    const body = bytes(...parts);
    return bytes(uint32(body.length + 8), type, body);
  };
  const ispe = box('ispe', uint32(0), uint32(side), uint32(side));
  const meta = box('meta', uint32(0), box('iprp', box('ipco', ispe)));
  return bytes(box('ftyp', bytes('avif'), uint32(0), bytes('avifmif1')), meta);
}

function icon(entries: number, offset: number) {
  const entry = bytes([0, 0, 0, 0, 1, 0, 32, 0], uint32le(100), uint32le(offset));
  return bytes([0, 0, 1, 0], uint16(entries), ...Array.from({ length: entries }, () => entry));
}

function randomBytes(seed: number): Uint8Array<ArrayBuffer> {
  const draw = numberGenerator(seed);
  return Uint8Array.from({ length: 1 + draw(64_000) }, () => draw(256));
}

/** A good file with a few bits turned. */
function bitsTurned(file: Uint8Array, seed: number): Uint8Array<ArrayBuffer> {
  const draw = numberGenerator(seed);
  const changed = bytes(file);
  for (let turn = 0; turn <= draw(6); turn++) {
    const at = draw(changed.length);
    changed[at] = (changed[at] ?? 0) ^ (1 << draw(8));
  }
  return changed;
}

const text = (words: string) => new Uint8Array(Buffer.from(words));

/** Files of the corpus, made here: nothing is kept, and nothing is loaded. */
export const badInputs: readonly BadInput[] = [
  { id: 'B01', name: 'a PNG of 20,000 × 20,000', file: () => png(20_000, 20_000), ends: tooLarge },
  { id: 'B02', name: 'a PNG of 30,000 × 30,000', file: () => png(30_000, 30_000), ends: tooLarge },
  { id: 'B03', name: 'a PNG of 50,000 × 50,000', file: () => pngSaying(50_000, 50_000), ends: tooLarge },
  { id: 'B04', name: 'a line of 65,535 pixels', file: () => png(65_535, 1), ends: tooLarge },
  { id: 'B04', name: 'a column of 65,535 pixels', file: () => png(1, 65_535), ends: tooLarge },
  { id: 'B05', name: 'a PNG of 2³¹−1 sides', file: () => pngSaying(2 ** 31 - 1, 2 ** 31 - 1), ends: refused },
  { id: 'B06', name: 'a PNG of 0 × 0', file: () => pngSaying(0, 0), ends: damaged },
  { id: 'B06', name: 'a PNG of 0 × 10', file: () => pngSaying(0, 10), ends: damaged },
  {
    id: 'B07',
    name: 'a comment that grows to 100 MB',
    file: () => pngWith(chunk('zTXt', bytes('Comment\0\0', deflateSync(new Uint8Array(100_000_000))))),
    ends: anyEnd,
  },
  {
    id: 'B08',
    name: '100,000 comments',
    file: () => pngWith(bytes(...Array.from({ length: 100_000 }, () => chunk('tEXt', bytes('a\0b'))))),
    ends: anyEnd,
  },
  {
    id: 'B09',
    name: 'a colour profile that is none',
    file: () => pngWith(chunk('iCCP', bytes('x\0\0', deflateSync(randomBytes(9))))),
    ends: anyEnd,
  },
  {
    id: 'B10',
    name: 'an animated PNG that says 1,000 frames',
    file: () => pngWith(chunk('acTL', bytes(uint32(1000), uint32(0)))),
    ends: anyEnd,
  },
  { id: 'B11', name: 'a GIF of 50,000 frames', file: () => gif(1, 1, 50_000), ends: anyEnd },
  {
    id: 'B12',
    name: 'a GIF on a screen of 65,535 × 65,535',
    file: () => gif(65_535, 65_535, 1),
    ends: tooLarge,
  },
  {
    id: 'B13',
    name: 'a JPEG of 65,500 × 65,500 without a scan',
    file: () => bytes([0xff, 0xd8, 0xff, 0xc0, 0, 11, 8, 0xff, 0xdc, 0xff, 0xdc, 1, 1, 0x11, 0, 0xff, 0xd9]),
    ends: refused,
  },
  {
    id: 'B14',
    name: 'a JPEG with 1,000 scans',
    file: () => {
      const file = goodJpeg();
      const scan = file.subarray(Buffer.from(file).indexOf(Buffer.of(0xff, 0xda)), file.length - 2);
      return bytes(file.subarray(0, -2), ...Array.from({ length: 1000 }, () => scan), [0xff, 0xd9]);
    },
    ends: anyEnd,
  },
  { id: 'B15', name: 'a WebP of 16,384 × 16,384', file: () => webp(vp8x(16_384, 16_384)), ends: refused },
  {
    id: 'B16',
    name: 'an animated WebP of 500 frames that are none',
    file: () =>
      webp(
        vp8x(8, 8, 2),
        bytes('ANIM', uint32le(6), new Uint8Array(6)),
        ...Array.from({ length: 500 }, () => bytes('ANMF', uint32le(16), new Uint8Array(16))),
      ),
    ends: ['image-damaged', 'text-not-found', 'done'],
  },
  { id: 'B17', name: 'an AVIF of 100,000 × 100,000', file: () => avifSaying(100_000), ends: refused },
  { id: 'B18', name: 'a BMP of 32,768 × 32,768', file: () => bmp(32_768, 32_768), ends: refused },
  { id: 'B18', name: 'a BMP whose height is negative', file: () => bmp(8, -8 >>> 0), ends: anyEnd },
  { id: 'B18', name: 'a BMP of runs that are none', file: () => bmp(64, 64, 1), ends: anyEnd },
  { id: 'B19', name: 'an icon of 256 entries', file: () => icon(256, 6 + 256 * 16), ends: refused },
  { id: 'B19', name: 'an icon whose entry lies past its end', file: () => icon(1, 1e9), ends: refused },
  ...(
    [
      ['a TIFF', 'II*\0'],
      ['a Photoshop file', '8BPS\0\x01'],
      ['a JPEG XL', '\xff\x0a'],
      ['a JPEG 2000', '\0\0\0\x0cjP  \r\n\x87\n'],
    ] as const
  ).map(([name, start]): BadInput => ({
    id: 'B20',
    name,
    file: () => bytes(start, new Uint8Array(64)),
    ends: ['image-type-unsupported', 'image-type-unknown'],
  })),
  ...[0.25, 0.5, 0.75, 0.99].map((part): BadInput => ({
    id: 'B21',
    name: `a PNG cut at ${100 * part} %`,
    file: () => cut(good(), part),
    ends: damaged,
  })),
  { id: 'B22', name: 'a JPEG without its end', file: () => bytes(goodJpeg().subarray(0, -2)), ends: damaged },
  { id: 'B23', name: 'a header with a wrong checksum', file: () => flipped(good(), 30), ends: anyEnd },
  {
    id: 'B23',
    name: 'pixels with a wrong checksum',
    file: () => flipped(good(), good().length - 14),
    ends: anyEnd,
  },
  { id: 'B24', name: 'pixels that do not unpack', file: () => flipped(good(), 50), ends: anyEnd },
  {
    id: 'B25',
    name: 'a WebP that is longer than it says',
    file: () => bytes(webp(vp8x(8, 8)), new Uint8Array(100)),
    ends: refused,
  },
  {
    id: 'B25',
    name: 'a WebP that is shorter than it says',
    file: () => flipped(webp(vp8x(8, 8)), 5),
    ends: refused,
  },
  {
    id: 'B26',
    name: 'a GIF with codes of 13 bits',
    file: () => flipped(goodGif(), goodGif().indexOf(2, 29)),
    ends: anyEnd,
  },
  {
    id: 'B27',
    name: 'zeros of 25 MB',
    file: () => new Uint8Array(25_000_000),
    ends: ['image-type-unknown', 'image-too-large'],
  },
  { id: 'B27', name: 'an empty file', file: () => new Uint8Array(), ends: ['image-empty'] },
  { id: 'B27', name: 'one byte', file: () => Uint8Array.of(0xff), ends: ['image-type-unknown'] },
  { id: 'B31', name: 'a JPEG, whatever it is called', file: goodJpeg, ends: done, says: badCode },
  {
    id: 'B32',
    name: 'a page',
    file: () => text('<!doctype html><h1>404</h1>'),
    ends: ['image-type-unknown'],
  },
  {
    id: 'B33',
    name: 'a JPEG with a PDF behind it',
    file: () => bytes(goodJpeg(), '%PDF-1.7 canary-tail'),
    ends: anyEnd,
  },
  {
    id: 'B33',
    name: 'a PNG with an archive behind it',
    file: () => bytes(good(), 'PK\x03\x04 canary-tail'),
    ends: anyEnd,
  },
  { id: 'B34', name: 'a JPEG that says its owner', file: () => jpegWith([0xe1, exif(1)]), ends: done },
  {
    id: 'B35',
    name: 'a PNG that says its owner',
    file: () => pngWith(chunk('tEXt', bytes('Author\0canary-owner-GPS')), chunk('eXIf', exif(1).slice(6))),
    ends: done,
  },
  {
    id: 'B36',
    name: 'a JPEG with another picture in it',
    file: () => jpegWith([0xe1, bytes(exif(1), goodJpeg().subarray(0, 600))]),
    ends: done,
  },
  ...oddPictures,
  { id: 'B50', name: 'one pixel', file: () => png(1, 1), ends: ['done', 'text-not-found'] },
  { id: 'B50', name: 'a strip of 10,000 × 3', file: () => png(10_000, 3), ends: ['done', 'text-not-found'] },
  ...badVectors,
];

const ofBits = [
  'done',
  'text-not-found',
  'image-damaged',
  'image-too-large',
  'image-type-unknown',
  'image-type-unsupported',
] as const;

/** Files of chance, the same for the same number. */
export function chanceInputs(count: number): readonly BadInput[] {
  return Array.from({ length: count }, (_, at): BadInput[] => [
    {
      id: 'B28',
      name: `random bytes ${at}`,
      file: () => randomBytes(at),
      ends: ['image-type-unknown', 'image-type-unsupported', 'image-damaged'],
    },
    { id: 'B29', name: `a PNG with bits turned ${at}`, file: () => bitsTurned(good(), at), ends: ofBits },
    {
      id: 'B29',
      name: `a JPEG with bits turned ${at}`,
      file: () => bitsTurned(goodJpeg(), at),
      ends: ofBits,
    },
    {
      id: 'B30',
      name: `a head with bits turned ${at}`,
      file: () => bytes(bitsTurned(good().subarray(0, 60), at), good().subarray(60)),
      ends: ofBits,
    },
  ]).flat();
}
