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
