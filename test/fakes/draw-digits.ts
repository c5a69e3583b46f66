import type { Pixels } from '../../lib/image/pixels.ts';

/** Digits of 3 × 5 cells, a bit each, row by row. */
const shapes = [
  '111101101101111',
  '010110010010111',
  '111001111100111',
  '111001111001111',
  '101101111001001',
  '111100111001111',
  '111100111101111',
  '111001010010010',
  '111101111101111',
  '111101111001111',
];

/** Digits, black on white, each cell so many px: a picture that every model that sees can read. */
export function drawDigits(digits: string, cell = 16): Pixels {
  const width = (digits.length * 4 + 1) * cell;
  const height = 7 * cell;
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [column, row] = [Math.floor(x / cell) - 1, Math.floor(y / cell) - 1];
      const shape = shapes[Number(digits[Math.floor(column / 4)])];
      const isInk = column % 4 < 3 && row >= 0 && row < 5 && shape?.[row * 3 + (column % 4)] === '1';
      if (isInk) data.fill(0, 4 * (y * width + x), 4 * (y * width + x) + 3);
    }
  }
  return { data, width, height };
}

/** The digits of a picture that `drawDigits` drew, at whatever size it came; undefined where it says none. */
export function readDigits({ data, width, height }: Pixels): string | undefined {
  const cell = height / 7;
  const count = Math.round((width / cell - 1) / 4);
  const digits = Array.from({ length: count }, (_digit, place) => {
    const cells = Array.from({ length: 15 }, (_cell, at) => {
      const x = Math.floor((1 + 4 * place + (at % 3) + 0.5) * cell);
      const y = Math.floor((1 + Math.floor(at / 3) + 0.5) * cell);
      return (data[4 * (y * width + x)] ?? 255) < 128 ? '1' : '0';
    });
    return shapes.indexOf(cells.join(''));
  });
  return count > 0 && digits.every((digit) => digit >= 0) ? digits.join('') : undefined;
}
