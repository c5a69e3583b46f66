import { deflateSync } from 'node:zlib';
import type { Pixels } from '../../lib/image/pixels.ts';
import { bytes, chunk, uint32 } from '../unit/image/make-images.ts';

/** How a PNG is written: its samples, their bits, and whether in seven passes. */
export interface PngForm {
  readonly depth: 1 | 8 | 16;
  /** 0 grey, 2 RGB, 3 palette, 4 grey with alpha, 6 RGBA. */
  readonly color: 0 | 2 | 3 | 4 | 6;
  readonly isInterlaced?: boolean;
  /** The samples of a light and of a dark pixel. */
  readonly light: readonly number[];
  readonly dark: readonly number[];
  /** Chunks between the header and the pixels. */
  readonly chunks?: readonly Uint8Array[];
}

/** The passes of Adam7: where each begins, and its steps. */
const passes = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

/** A picture of light and dark pixels as a PNG of any kind. */
export function anyPng({ data, width, height }: Pixels, form: PngForm): Uint8Array<ArrayBuffer> {
  const isDark = (x: number, y: number) => (data[4 * (y * width + x)] ?? 255) < 128;
  const rows = (form.isInterlaced ? passes : [[0, 0, 1, 1] as const]).flatMap(([left, top, across, down]) => {
    const found: Uint8Array[] = [];
    for (let y = top; y < height; y += down) {
      const samples: number[] = [];
      for (let x = left; x < width; x += across) samples.push(...(isDark(x, y) ? form.dark : form.light));
      if (samples.length > 0) found.push(bytes([0], packed(samples, form.depth)));
    }
    return found;
  });
  return bytes(
    '\x89PNG\r\n\x1a\n',
    chunk(
      'IHDR',
      bytes(uint32(width), uint32(height), [form.depth, form.color, 0, 0, form.isInterlaced ? 1 : 0]),
    ),
    ...(form.chunks ?? []),
    chunk('IDAT', deflateSync(bytes(...rows))),
    chunk('IEND', new Uint8Array()),
  );
}

function packed(samples: readonly number[], depth: number): Uint8Array {
  if (depth === 8) return Uint8Array.from(samples);
  if (depth === 16) return Uint8Array.from(samples.flatMap((sample) => [sample >> 8, sample & 255]));
  const line = new Uint8Array(Math.ceil(samples.length / 8));
  samples.forEach((sample, at) => (line[at >> 3] = (line[at >> 3] ?? 0) | (sample << (7 - (at & 7)))));
  return line;
}

const fixed = (value: number) => uint32(Math.round(value * 65_536) >>> 0);
const xyz = (values: readonly number[]) => bytes('XYZ ', uint32(0), ...values.map(fixed));

/** Primaries as ICC profiles have them, against D50. */
const srgb = {
  red: [0.4361, 0.2225, 0.0139],
  green: [0.3851, 0.7169, 0.0971],
  blue: [0.1431, 0.0606, 0.7141],
} as const;

/** A colour profile (ICC.1, version 2) in which red is another colour, with a text that names somebody. */
export function colorProfile(red: keyof typeof srgb, green: keyof typeof srgb): Uint8Array<ArrayBuffer> {
  const text = 'canary-owner';
  const curve = bytes('curv', uint32(0), uint32(1), [2, 0x33], [0, 0]);
  const tags: readonly (readonly [string, Uint8Array])[] = [
    ['desc', bytes('desc', uint32(0), uint32(text.length + 1), `${text}\0`, new Uint8Array(78))],
    ['cprt', bytes('text', uint32(0), `${text}\0`)],
    ['wtpt', xyz([0.9642, 1, 0.8249])],
    ['rXYZ', xyz(srgb[red])],
    ['gXYZ', xyz(srgb[green])],
    ['bXYZ', xyz(srgb.blue)],
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ];
  let at = 128 + 4 + 12 * tags.length;
  const table: Uint8Array[] = [];
  const bodies: Uint8Array[] = [];
  for (const [name, body] of tags) {
    table.push(bytes(name, uint32(at), uint32(body.length)));
    const whole = bytes(body, new Uint8Array((4 - (body.length % 4)) % 4));
    bodies.push(whole);
    at += whole.length;
  }
  const header = new Uint8Array(128);
  header.set(uint32(at), 0);
  header.set([2, 0x10, 0, 0], 8);
  header.set(bytes('mntrRGB XYZ '), 12);
  header.set([7, 0xea, 0, 11, 0, 22, 0, 12, 0, 0, 0, 0], 24);
  header.set(bytes('acsp'), 36);
  header.set(bytes(fixed(0.9642), fixed(1), fixed(0.8249)), 68);
  return bytes(header, uint32(tags.length), ...table, ...bodies);
}
