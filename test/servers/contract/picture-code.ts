import type { Pixels } from '../../../lib/image/pixels.ts';

/** Cells of a test picture: 24 bits of a code, row by row, then 8 of their sum. */
const columns = 8;
const rows = 4;

/** A picture that says a code of six hexadecimal digits in large black and white cells, which survive scaling and JPEG. */
export function drawCode(code: string, width: number, height: number): Pixels {
  const bits = bitsOf(code);
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const cell = Math.floor((y * rows) / height) * columns + Math.floor((x * columns) / width);
      const at = 4 * (y * width + x);
      data.fill(bits[cell] ? 0 : 255, at, at + 3);
    }
  }
  return { data, width, height };
}

/** The code of a picture; undefined where its sum is wrong: another picture, or a damaged one. */
export function readCode({ data, width, height }: Pixels): string | undefined {
  const bits: boolean[] = [];
  for (let cell = 0; cell < columns * rows; cell++) {
    const x = Math.floor((((cell % columns) + 0.5) * width) / columns);
    const y = Math.floor(((Math.floor(cell / columns) + 0.5) * height) / rows);
    bits.push((data[4 * (y * width + x)] ?? 255) < 128);
  }
  const number = bits.slice(0, 24).reduce((sum, bit) => sum * 2 + (bit ? 1 : 0), 0);
  const code = number.toString(16).toUpperCase().padStart(6, '0');
  return bitsOf(code).every((bit, at) => bit === bits[at]) ? code : undefined;
}

function bitsOf(code: string): boolean[] {
  const number = Number.parseInt(code, 16);
  const bytes = [number >> 16, (number >> 8) & 255, number & 255];
  // Not the plain sum: a white picture would say 000000 and be right.
  const sum = (bytes.reduce((total, byte, at) => total + byte * (at + 3), 0) + 0xa5) & 255;
  return [...bytes, sum].flatMap((byte) =>
    Array.from({ length: 8 }, (_, bit) => ((byte >> (7 - bit)) & 1) === 1),
  );
}
