import { ascii } from '../../../image/media-type.ts';

/** Where a PNG's header says what its samples are, and the kinds that have an opacity each: grey and RGB with alpha. */
const colorTypeAt = 25;
const withAlpha: ReadonlySet<number | undefined> = new Set([4, 6]);

/** Whether a PNG (W3C, third edition) can have pixels that are not opaque. A file that cannot be read can. */
export function mayBeClear(png: Uint8Array): boolean {
  if (withAlpha.has(png[colorTypeAt])) return true;
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  for (let at = 8; at + 12 <= png.length; at += 12 + view.getUint32(at)) {
    const type = ascii(png, at + 4, at + 8);
    if (type === 'tRNS') return true;
    if (type === 'IDAT') return false;
  }
  return true;
}
