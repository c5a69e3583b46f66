import { crc32, deflateSync } from 'node:zlib';

/** Bytes of a string, one a character. */
function latin1(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

/** Joins byte arrays and strings of one byte a character. */
export function bytes(
  ...parts: readonly (Uint8Array | string | readonly number[])[]
): Uint8Array<ArrayBuffer> {
  const arrays = parts.map((part) => (typeof part === 'string' ? latin1(part) : Uint8Array.from(part)));
  const joined = new Uint8Array(arrays.reduce((sum, array) => sum + array.length, 0));
  let at = 0;
  for (const array of arrays) {
    joined.set(array, at);
    at += array.length;
  }
  return joined;
}

/** A 32-bit number, the highest byte first. */
export function uint32(value: number): Uint8Array {
  return Uint8Array.of(value >>> 24, value >>> 16, value >>> 8, value);
}

/** A chunk of a PNG, with its checksum. */
export function chunk(type: string, data: Uint8Array): Uint8Array {
  const body = bytes(type, data);
  return bytes(uint32(data.length), body, uint32(crc32(body)));
}

/** A valid PNG in grey, one bit a pixel, all black or white; `extra` chunks come before the pixels. */
export function png(
  width: number,
  height: number,
  extra: readonly [type: string, data: Uint8Array][] = [],
): Uint8Array<ArrayBuffer> {
  const row = 1 + Math.ceil(width / 8);
  const pixels = new Uint8Array(row * height).fill(0xff);
  for (let at = 0; at < pixels.length; at += row) pixels[at] = 0;
  return bytes(
    '\x89PNG\r\n\x1a\n',
    chunk('IHDR', bytes(uint32(width), uint32(height), [1, 0, 0, 0, 0])),
    ...extra.map(([type, data]) => chunk(type, data)),
    chunk('IDAT', deflateSync(pixels)),
    chunk('IEND', new Uint8Array()),
  );
}

/** A PNG of a few kilobytes whose pixels would take gigabytes: all the rows are there, none is worth decoding. */
export function pngBomb(side: number): Uint8Array<ArrayBuffer> {
  return png(side, side);
}

/** A GIF of one black pixel a frame. */
export function gif(width: number, height: number, frames: number): Uint8Array<ArrayBuffer> {
  const frame = [0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0];
  return bytes(
    'GIF89a',
    [width & 255, width >> 8, height & 255, height >> 8, 0x80, 0, 0, 0, 0, 0, 255, 255, 255],
    ...Array.from({ length: frames }, () => frame),
    [0x3b],
  );
}

/** A 32-bit number, the lowest byte first. */
function uint32Low(value: number): Uint8Array {
  return uint32(value).toReversed();
}

/** A BMP's header without its file header, as in an icon; no pixels. */
export function bitmapHeader(width: number, height: number): Uint8Array<ArrayBuffer> {
  return bytes(uint32Low(40), uint32Low(width), uint32Low(height), [1, 0, 32, 0], new Uint8Array(24));
}

/** An icon of these pictures. Its directory calls each one 1 × 1. */
export function icon(...pictures: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  let start = 6 + 16 * pictures.length;
  const entries = pictures.map((picture) => {
    const entry = bytes([1, 1, 0, 0, 1, 0, 32, 0], uint32Low(picture.length), uint32Low(start));
    start += picture.length;
    return entry;
  });
  return bytes([0, 0, 1, 0, pictures.length, 0], ...entries, ...pictures);
}
