import { PNG } from 'pngjs';
import { bytes, uint32 } from '../unit/image/make-images.ts';
import { crc32 } from 'node:zlib';

/**
 * A picture whose every pixel tells its own place: red and green are the low eight bits of x and y, blue the next
 * four bits of each. `test/e2e/pixel-card.ts` reads it back.
 */
function cardRow(y: number, width: number): Uint8Array {
  const row = new Uint8Array(width * 3);
  for (let x = 0; x < width; x++) row.set([x & 255, y & 255, ((x >> 8) << 4) | (y >> 8)], x * 3);
  return row;
}

const writers: Readonly<Record<string, (width: number, height: number) => Uint8Array>> = {
  png: cardPng,
  bmp: cardBmp,
  ico: cardIco,
  gif: cardGif,
  apng: cardApng,
};

/** The file that an address such as `64x48.png` names, in the format of its ending; undefined for any other. */
export function cardFile(name: string): Uint8Array | undefined {
  const [, width, height, ending = ''] = /^(\d+)x(\d+)\.(\w+)$/u.exec(name) ?? [];
  return writers[ending]?.(Number(width), Number(height));
}

function cardPng(width: number, height: number): Uint8Array {
  const png = new PNG({ width, height });
  for (let y = 0; y < height; y++) {
    const row = cardRow(y, width);
    for (let x = 0; x < width; x++)
      png.data.set([...row.subarray(x * 3, x * 3 + 3), 255], (y * width + x) * 4);
  }
  return PNG.sync.write(png);
}

function littleEndian(value: number, size: 2 | 4): number[] {
  return Array.from({ length: size }, (_, index) => (value >> (index * 8)) & 255);
}

/** 24 bits a pixel, the last row first. */
function cardBmp(width: number, height: number): Uint8Array {
  const padding = new Uint8Array((4 - ((width * 3) % 4)) % 4);
  const rows = Array.from({ length: height }, (_, index) => {
    const row = cardRow(height - 1 - index, width);
    const turned = row.map((_value, at) => row[at - (at % 3) + 2 - (at % 3)] ?? 0);
    return bytes(turned, padding);
  });
  const pixels = bytes(...rows);
  return bytes(
    'BM',
    littleEndian(54 + pixels.length, 4),
    littleEndian(0, 4),
    littleEndian(54, 4),
    littleEndian(40, 4),
    littleEndian(width, 4),
    littleEndian(height, 4),
    littleEndian(1, 2),
    littleEndian(24, 2),
    new Uint8Array(24),
    pixels,
  );
}

/** One PNG in an icon's directory. */
function cardIco(width: number, height: number): Uint8Array {
  const png = cardPng(width, height);
  return bytes(
    [0, 0, 1, 0, 1, 0, width, height, 0, 0, 1, 0, 32, 0],
    littleEndian(png.length, 4),
    littleEndian(22, 4),
    png,
  );
}

/** At most 256 pixels, each with a colour of its own; two frames, of which the second is all of one colour. */
function cardGif(width: number, height: number): Uint8Array {
  const colors = Array.from({ length: height }, (_, y) => cardRow(y, width));
  const palette = new Uint8Array(256 * 3);
  palette.set(bytes(...colors));
  const frame = (indexes: readonly number[]) => {
    const data = lzwWithoutCompression(indexes);
    const blocks = Array.from({ length: Math.ceil(data.length / 255) }, (_, index) => {
      const part = data.subarray(index * 255, index * 255 + 255);
      return bytes([part.length], part);
    });
    const control = [0x21, 0xf9, 4, 0, 20, 0, 0, 0];
    const size = [...littleEndian(width, 2), ...littleEndian(height, 2)];
    return bytes(control, [0x2c, 0, 0, 0, 0, ...size, 0, 8], ...blocks, [0]);
  };
  const indexes = Array.from({ length: width * height }, (_, index) => index);
  return bytes(
    'GIF89a',
    littleEndian(width, 2),
    littleEndian(height, 2),
    [0xf7, 0, 0],
    palette,
    frame(indexes),
    frame(indexes.map(() => 0)),
    [0x3b],
  );
}

/** Codes of nine bits; the table is cleared before it could grow to ten. */
function lzwWithoutCompression(indexes: readonly number[]): Uint8Array {
  const codes = [
    ...indexes.flatMap((index, position) => (position % 128 === 0 ? [256, index] : [index])),
    257,
  ];
  const data = new Uint8Array(Math.ceil((codes.length * 9) / 8));
  for (const [position, code] of codes.entries()) {
    const bit = position * 9;
    const at = bit >> 3;
    const shifted = code << (bit & 7);
    data[at] = (data[at] ?? 0) | (shifted & 255);
    data[at + 1] = (data[at + 1] ?? 0) | (shifted >> 8);
  }
  return data;
}

/** Two frames, of which the first is the card and the second is the card's first row only. */
function cardApng(width: number, height: number): Uint8Array {
  const png = cardPng(width, height);
  const parts = chunksOf(png);
  const dataOf = (wanted: string) =>
    bytes(...parts.filter(([type]) => type === wanted).map(([, data]) => data));
  const control = (sequence: number, rows: number) =>
    bytes(uint32(sequence), uint32(width), uint32(rows), uint32(0), uint32(0), [0, 50, 0, 100, 0, 0]);
  const second = chunksOf(cardPng(width, 1));
  return bytes(
    png.subarray(0, 8),
    chunk('IHDR', dataOf('IHDR')),
    chunk('acTL', bytes(uint32(2), uint32(0))),
    chunk('fcTL', control(0, height)),
    chunk('IDAT', dataOf('IDAT')),
    chunk('fcTL', control(1, 1)),
    chunk('fdAT', bytes(uint32(2), ...second.filter(([type]) => type === 'IDAT').map(([, data]) => data))),
    chunk('IEND', new Uint8Array()),
  );
}

function chunksOf(png: Uint8Array): [type: string, data: Uint8Array][] {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const chunks: [string, Uint8Array][] = [];
  for (let at = 8; at < png.length;) {
    const length = view.getUint32(at);
    const type = String.fromCharCode(...png.subarray(at + 4, at + 8));
    chunks.push([type, png.subarray(at + 8, at + 8 + length)]);
    at += length + 12;
  }
  return chunks;
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const body = bytes(type, data);
  return bytes(uint32(data.length), body, uint32(crc32(body)));
}
