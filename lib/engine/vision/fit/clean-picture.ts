import { ascii } from '../../../image/media-type.ts';

/** The parts of a PNG that make its pixels; everything else says something about somebody. */
const pngChunks: ReadonlySet<string> = new Set(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND', 'gAMA', 'sRGB']);

/** The parts of a PNG that a copy without them would show otherwise. */
const pngTelling: ReadonlySet<string> = new Set(['acTL', 'eXIf', 'iCCP']);

/**
 * A PNG or JPEG without anything but its pixels: no place, camera, text, colour profile or second picture,
 * and nothing behind its end. Undefined where it would look different without them (turned by EXIF,
 * animated, in colours of its own) or is anything else: that is drawn anew.
 *
 * @param isDrawnHere by a canvas of ours, whose colours are sRGB, as those of a JPEG are that says nothing: the profile
 *   that Chromium writes into it goes, too.
 */
export function cleanPicture(bytes: Uint8Array, isDrawnHere = false): Uint8Array<ArrayBuffer> | undefined {
  try {
    if (ascii(bytes, 1, 4) === 'PNG') return cleanPng(bytes);
    if (bytes[0] === 0xff && bytes[1] === 0xd8) return cleanJpeg(bytes, isDrawnHere);
    return undefined;
  } catch (thrown) {
    if (thrown instanceof RangeError) return undefined;
    throw thrown;
  }
}

/** PNG (W3C, third edition): a chain of chunks. */
function cleanPng(bytes: Uint8Array): Uint8Array<ArrayBuffer> | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept = [bytes.subarray(0, 8)];
  for (let at = 8; ;) {
    const end = at + 12 + view.getUint32(at);
    const type = ascii(bytes, at + 4, at + 8);
    if (pngTelling.has(type)) return undefined;
    if (end > bytes.length) return undefined;
    if (pngChunks.has(type)) kept.push(bytes.subarray(at, end));
    if (type === 'IEND') return joined(kept);
    at = end;
  }
}

/** JPEG (ITU T.81): segments up to the scans, which are kept to their end marker. */
function cleanJpeg(bytes: Uint8Array, isDrawnHere: boolean): Uint8Array<ArrayBuffer> | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept = [bytes.subarray(0, 2)];
  for (let at = 2; ;) {
    if (view.getUint8(at) !== 0xff) return undefined;
    const marker = view.getUint8(at + 1);
    const end = at + 2 + view.getUint16(at + 2);
    if (marker === 0xda) {
      const close = endOfScans(bytes, end);
      return close === undefined ? undefined : joined([...kept, bytes.subarray(at, close)]);
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    // Four components are print colours, which decoders take apart differently.
    if (isFrame && view.getUint8(at + 9) === 4) return undefined;
    const isTelling = marker === 0xfe || (marker >= 0xe1 && marker <= 0xef && marker !== 0xee);
    if (marker === 0xe2 && !isDrawnHere) return undefined;
    if (marker === 0xe1 && isTurned(bytes.subarray(at + 4, end))) return undefined;
    if (!isTelling) kept.push(bytes.subarray(at, end));
    at = end;
  }
}

/** Behind the end marker of a picture's scans: entropy-coded data holds no such pair of bytes. */
function endOfScans(bytes: Uint8Array, from: number): number | undefined {
  for (let at = from; at + 1 < bytes.length; at++)
    if (bytes[at] === 0xff && bytes[at + 1] === 0xd9) return at + 2;
  return undefined;
}

/** Whether an EXIF segment may say that the picture is to be turned: tag 0x0112, of any value but 1. */
function isTurned(segment: Uint8Array): boolean {
  if (ascii(segment, 0, 4) !== 'Exif') return false;
  const view = new DataView(segment.buffer, segment.byteOffset + 6, segment.byteLength - 6);
  const little = view.getUint16(0) === 0x4949;
  const directory = view.getUint32(4, little);
  const count = view.getUint16(directory, little);
  for (let entry = 0; entry < count; entry++) {
    const at = directory + 2 + 12 * entry;
    if (view.getUint16(at, little) === 0x0112) return view.getUint16(at + 8, little) !== 1;
  }
  return false;
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
