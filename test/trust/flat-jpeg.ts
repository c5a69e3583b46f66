import type { Pixels } from '../../lib/image/pixels.ts';
import { bytes } from '../unit/image/make-images.ts';

/** How colours are written, and with how many bits a sample. */
export interface FlatJpeg {
  /** One value of 0 to 255 for each component, of a light and of a dark block. */
  readonly light: readonly number[];
  readonly dark: readonly number[];
  /** What Adobe's marker says of the colours; none unless told. */
  readonly adobe?: 0 | 1 | 2;
  readonly bits?: 8 | 12;
}

/** Huffman codes of DC differences, from ITU-T T.81, K.3.1: how many of each length, and their values. */
const dcCounts = [0, 1, 5, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0];
const dcValues = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
const endOfBlock = '0';

const segment = (marker: number, ...data: readonly (readonly number[] | string)[]) => {
  const body = bytes(...data);
  return bytes([0xff, marker, (body.length + 2) >> 8, (body.length + 2) & 255], body);
};

/**
 * A JPEG of flat blocks of 8 × 8 px, light or dark, in colours that encoders of the web do not write: CMYK, Adobe's YCCK, 12
 * bits. Sides must be multiples of 8, and every block of one colour.
 */
export function flatJpeg({ data, width, height }: Pixels, { light, dark, adobe, bits = 8 }: FlatJpeg) {
  const components = light.map((_, at) => at + 1);
  const step = bits === 8 ? 8 : 128;
  const coefficient = (value: number) =>
    bits === 8 ? value - 128 : Math.round((8 * ((value * 4095) / 255 - 2048)) / step);
  const before = light.map(() => 0);
  let scan = '';
  for (let y = 0; y < height; y += 8) {
    for (let x = 0; x < width; x += 8) {
      const isDark = (data[4 * (y * width + x)] ?? 255) < 128;
      (isDark ? dark : light).forEach((value, component) => {
        const next = coefficient(value);
        scan += difference(next - (before[component] ?? 0)) + endOfBlock;
        before[component] = next;
      });
    }
  }
  return bytes(
    [0xff, 0xd8],
    ...(adobe === undefined ? [] : [segment(0xee, 'Adobe', [0, 100, 0, 0, 0, 0, adobe])]),
    segment(0xdb, [0, ...Array.from({ length: 64 }, () => step)]),
    segment(
      bits === 8 ? 0xc0 : 0xc1,
      [bits, height >> 8, height & 255, width >> 8, width & 255],
      [components.length, ...components.flatMap((id) => [id, 0x11, 0])],
    ),
    segment(0xc4, [0x00, ...dcCounts], dcValues),
    segment(0xc4, [0x10, 1, ...Array.from({ length: 15 }, () => 0)], [0]),
    segment(0xda, [components.length, ...components.flatMap((id) => [id, 0])], [0, 63, 0]),
    entropyCoded(scan),
    [0xff, 0xd9],
  );
}

/** A difference as its length's code and its bits. */
function difference(value: number): string {
  const length = value === 0 ? 0 : Math.floor(Math.log2(Math.abs(value))) + 1;
  const own = value < 0 ? value + 2 ** length - 1 : value;
  return codeOf(length) + (length === 0 ? '' : own.toString(2).padStart(length, '0'));
}

function codeOf(value: number): string {
  let code = 0;
  let at = 0;
  for (const [index, count] of dcCounts.entries()) {
    for (let one = 0; one < count; one++, at++, code++)
      if (dcValues[at] === value) return code.toString(2).padStart(index + 1, '0');
    code <<= 1;
  }
  throw new Error(`no code for ${value}`);
}

/** Bits as bytes, filled up with ones, each 0xFF followed by a zero. */
function entropyCoded(bits: string): number[] {
  const padded = bits.padEnd(Math.ceil(bits.length / 8) * 8, '1');
  return (padded.match(/.{8}/gu) ?? []).flatMap((each) => {
    const byte = Number.parseInt(each, 2);
    return byte === 0xff ? [0xff, 0] : [byte];
  });
}
