import type { PNG } from 'pngjs';

/** The rectangle of device px of the viewport that a crop of `pixel-card.html` holds. */
export interface CardCrop {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** How many pixels are not the one that belongs there; 0 for a crop that was never resampled. */
  readonly wrongPixels: number;
}

/** Reads back which part of the card a picture shows, from its first pixel, and checks all others. */
export function readPixelCard(png: PNG): CardCrop {
  const { width, height } = png;
  const { x: left, y: top } = placeAt(png.data, 0);
  let wrongPixels = 0;
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const { x, y } = placeAt(png.data, (row * width + column) * 4);
      if (x !== left + column || y !== top + row) wrongPixels++;
    }
  }
  return { left, top, width, height, wrongPixels };
}

function placeAt(data: Uint8Array, at: number): { x: number; y: number } {
  const [red = 0, green = 0, blue = 0] = data.subarray(at, at + 3);
  return { x: red | ((blue >> 4) << 8), y: green | ((blue & 15) << 8) };
}

/** Red, green, blue and yellow, as `card.js` draws them, each in a quarter of the picture. */
const quarterColors = [
  [200, 30, 30],
  [30, 160, 60],
  [30, 60, 200],
  [240, 200, 40],
] as const;

/** How far a colour may be off in a picture that keeps none exactly, of 255. */
const colorTolerance = 16;

/** For formats that lose something: the size, and how many quarters are not of their colour in their middle. */
export function readQuarters({ width, height, data }: PNG): {
  width: number;
  height: number;
  wrongQuarters: number;
} {
  const wrong = quarterColors.filter((color, index) => {
    const x = Math.round(width * (index % 2 ? 0.75 : 0.25));
    const y = Math.round(height * (index > 1 ? 0.75 : 0.25));
    const at = (y * width + x) * 4;
    return color.some((value, part) => Math.abs((data[at + part] ?? 0) - value) > colorTolerance);
  });
  return { width, height, wrongQuarters: wrong.length };
}

/** Whether every pixel is of that colour, or as good as. */
export function isAll({ data }: PNG, color: readonly [number, number, number]): boolean {
  return data.every((value, at) => at % 4 === 3 || Math.abs(value - (color[at % 4] ?? 0)) <= 2);
}
