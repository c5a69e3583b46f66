import { bytes } from '../unit/image/make-images.ts';

const uint16 = (value: number) => [value & 255, (value >> 8) & 255];
const uint32 = (value: number) => [...uint16(value), ...uint16(value >>> 16)];

/** EXIF that says how the picture is turned, 1 to 8, and who made it. */
export function exif(orientation: number): Uint8Array<ArrayBuffer> {
  const entry = bytes(uint16(0x0112), uint16(3), uint32(1), uint16(orientation), [0, 0]);
  const owner = bytes('canary-owner-GPS\0');
  const artist = bytes(uint16(0x013b), uint16(2), uint32(owner.length), uint32(38));
  return bytes('Exif\0\0', 'II*\0', uint32(8), uint16(2), entry, artist, uint32(0), owner);
}
