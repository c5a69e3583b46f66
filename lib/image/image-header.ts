import { AppError } from '../errors.ts';
import { ascii, type ImageMediaType } from './media-type.ts';

/** What a picture's header promises, read without decoding a pixel. Sides in image px. */
export interface ImageHeader {
  readonly width: number;
  readonly height: number;
  readonly animated: boolean;
}

type HeaderReader = (bytes: Uint8Array, view: DataView) => ImageHeader;

const readers: Record<Exclude<ImageMediaType, 'image/svg+xml'>, HeaderReader> = {
  'image/png': readPng,
  'image/jpeg': readJpeg,
  'image/gif': readGif,
  'image/webp': readWebp,
  'image/avif': readAvif,
  'image/bmp': readBmp,
  'image/x-icon': readIcon,
};

/**
 * Reads size and animation from the header and checks that the file is whole, so that a file of a few
 * kilobytes cannot ask for gigabytes, and a truncated one is refused in every browser alike (Firefox
 * decodes half a PNG without a word; measured).
 *
 * @throws AppError `image-damaged` where the header is cut, contradicts itself or the end is missing.
 */
export function readImageHeader(
  bytes: Uint8Array,
  mediaType: Exclude<ImageMediaType, 'image/svg+xml'>,
): ImageHeader {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const header = readers[mediaType](bytes, view);
    if (header.width < 1 || header.height < 1) throw damaged('a side of zero pixels');
    return header;
  } catch (thrown) {
    if (thrown instanceof RangeError) throw damaged('the header is cut short');
    throw thrown;
  }
}

function damaged(why: string): AppError {
  return new AppError('image-damaged', why);
}

/** PNG (W3C, third edition): a chain of chunks from IHDR to IEND; `acTL` announces animation. */
function readPng(bytes: Uint8Array, view: DataView): ImageHeader {
  if (ascii(bytes, 12, 16) !== 'IHDR') throw damaged('no IHDR chunk');
  const header = { width: view.getUint32(16), height: view.getUint32(20) };
  let animated = false;
  let at = 8;
  for (;;) {
    const length = view.getUint32(at);
    const type = ascii(bytes, at + 4, at + 8);
    if (at + 12 + length > bytes.length) throw damaged('the end of the file is missing');
    if (type === 'IEND') return { ...header, animated };
    if (type === 'acTL') animated = view.getUint32(at + 8) > 1;
    at += 12 + length;
  }
}

/** JPEG (ITU T.81): segments up to a frame header, an end marker somewhere behind it. */
function readJpeg(bytes: Uint8Array, view: DataView): ImageHeader {
  let at = 2;
  for (;;) {
    while (view.getUint8(at) === 0xff && view.getUint8(at + 1) === 0xff) at++;
    if (view.getUint8(at) !== 0xff) throw damaged('a segment is missing its marker');
    const marker = view.getUint8(at + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) {
      if (!hasJpegEnd(bytes)) throw damaged('the end of the file is missing');
      return { width: view.getUint16(at + 7), height: view.getUint16(at + 5), animated: false };
    }
    if (marker === 0xd9 || marker === 0xda) throw damaged('no frame header');
    at += 2 + view.getUint16(at + 2);
  }
}

/** Cameras append data behind the end marker, so it is looked for from the end, not at it. */
function hasJpegEnd(bytes: Uint8Array): boolean {
  for (let at = bytes.length - 2; at > 1; at--) if (bytes[at] === 0xff && bytes[at + 1] === 0xd9) return true;
  return false;
}

/** GIF89a: logical screen, which a frame may exceed, then blocks; a second image block makes it an animation. */
function readGif(_bytes: Uint8Array, view: DataView): ImageHeader {
  let [width, height] = [view.getUint16(6, true), view.getUint16(8, true)];
  let at = 13 + colorTableLength(view.getUint8(10));
  let frames = 0;
  for (;;) {
    const block = view.getUint8(at);
    if (block === 0x3b) break;
    if (block === 0x21) at = afterSubBlocks(view, at + 2);
    else if (block === 0x2c) {
      frames++;
      width = grown(width, view.getUint16(at + 1, true) + view.getUint16(at + 5, true));
      height = grown(height, view.getUint16(at + 3, true) + view.getUint16(at + 7, true));
      at = afterSubBlocks(view, at + 11 + colorTableLength(view.getUint8(at + 9)));
    } else throw damaged('an unknown block');
  }
  if (frames === 0) throw damaged('no frame');
  return { width, height, animated: frames > 1 };
}

/** A screen without a side stays none. */
function grown(side: number, frameEnd: number): number {
  return side === 0 ? 0 : Math.max(side, frameEnd);
}

function colorTableLength(packed: number): number {
  return packed & 0x80 ? 3 * 2 ** ((packed & 7) + 1) : 0;
}

function afterSubBlocks(view: DataView, start: number): number {
  let at = start;
  for (let length = view.getUint8(at); length > 0; length = view.getUint8(at)) at += length + 1;
  return at + 1;
}

/** WebP (RFC 9649): lossy, lossless or extended; the RIFF length must fit the file. */
function readWebp(bytes: Uint8Array, view: DataView): ImageHeader {
  if (view.getUint32(4, true) + 8 > bytes.length) throw damaged('the end of the file is missing');
  const chunk = ascii(bytes, 12, 16);
  if (chunk === 'VP8X') {
    return {
      width: 1 + uint24(view, 24),
      height: 1 + uint24(view, 27),
      animated: (view.getUint8(20) & 2) !== 0,
    };
  }
  if (chunk === 'VP8L') {
    const bits = view.getUint32(21, true);
    return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff), animated: false };
  }
  if (chunk !== 'VP8 ') throw damaged('an unknown WebP chunk');
  return {
    width: view.getUint16(26, true) & 0x3fff,
    height: view.getUint16(28, true) & 0x3fff,
    animated: false,
  };
}

function uint24(view: DataView, at: number): number {
  return view.getUint16(at, true) + view.getUint8(at + 2) * 0x10000;
}

/** AVIF: the `ispe` properties (ISO/IEC 23008-12) name every size in the file; the largest is the picture's. */
function readAvif(bytes: Uint8Array, view: DataView): ImageHeader {
  let header = { width: 0, height: 0 };
  for (let at = 4; at + 16 <= bytes.length; at++) {
    if (bytes[at] !== 0x69 || ascii(bytes, at, at + 4) !== 'ispe') continue;
    const size = { width: view.getUint32(at + 8), height: view.getUint32(at + 12) };
    if (size.width * size.height > header.width * header.height) header = size;
  }
  return { ...header, animated: ascii(bytes, 8, 12) === 'avis' };
}

/** BMP: the old core header has 16-bit sides; a negative height means top-down rows. */
function readBmp(_bytes: Uint8Array, view: DataView): ImageHeader {
  if (view.getUint32(14, true) === 12) {
    return { width: view.getUint16(18, true), height: view.getUint16(20, true), animated: false };
  }
  return { width: view.getInt32(18, true), height: Math.abs(view.getInt32(22, true)), animated: false };
}

/**
 * ICO: the largest entry, as large as what is in it says, for the directory's own sides end at 256. An entry that points
 * behind the file is left out, as the browsers do.
 */
function readIcon(bytes: Uint8Array, view: DataView): ImageHeader {
  const count = view.getUint16(4, true);
  let header = { width: 0, height: 0 };
  for (let entry = 0; entry < count; entry++) {
    const start = view.getUint32(6 + 16 * entry + 12, true);
    const size = start + 24 > bytes.length ? header : iconSize(view, start);
    if (size.width * size.height > header.width * header.height) header = size;
  }
  return { ...header, animated: false };
}

/** One picture of an ICO: a PNG, or a BMP without its file header, whose height counts its mask too. */
function iconSize(view: DataView, at: number): { width: number; height: number } {
  if (view.getUint32(at) === 0x89504e47)
    return { width: view.getUint32(at + 16), height: view.getUint32(at + 20) };
  if (view.getUint32(at, true) < 40) throw damaged('an unknown picture in an icon');
  const [width, height] = [view.getInt32(at + 4, true), view.getInt32(at + 8, true)];
  return { width: Math.abs(width), height: Math.floor(Math.abs(height) / 2) };
}
