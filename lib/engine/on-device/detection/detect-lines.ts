import type { Pixels } from '../../../image/pixels.ts';
import { asSteep, type RotatedRectangle } from '../rotated-rectangle.ts';
import { type BeforeTile, detectMap, type Detector } from './detect-map.ts';
import { textRectangles } from './text-rectangles.ts';
import { wholeSigns } from './whole-signs.ts';

/** Longest side of a first look in px. Enlarging a picture makes detection worse (measured). */
const firstLookSide = 960;

/** Pictures longer than this many times their width would be shrunk to nothing by the first look. */
const longPicture = 2.5;

/** Lines lower than this in the map, in px, are missed or merged: such pictures get a second look. */
const leastLineHeight = 12;
const wantedLineHeight = 18;

/** Most px of a map: about a dozen runs of the detector. */
const largestMap = 16e6;

/**
 * Finds the lines of text in a picture, in image px, top to bottom. One look at no more than 960 px;
 * if the text turns out too small there, a second one at the scale it needs, in tiles.
 *
 * @param page what the picture is a part of, which tells how large text is in it.
 */
export async function detectLines(
  pixels: Pixels,
  detector: Detector,
  beforeTile: BeforeTile,
  page: { readonly width: number; readonly height: number } = pixels,
): Promise<RotatedRectangle[]> {
  const scale = firstScale(page);
  const found = textRectangles(await detectMap(pixels, scale, detector, beforeTile));
  const closerScale = secondScale(pixels, scale, found);
  if (closerScale < scale * 1.2) return toImage(wholeSigns(found), scale);
  const map = await detectMap(pixels, closerScale, detector, beforeTile);
  return toImage(wholeSigns(textRectangles(map)), closerScale);
}

function firstScale({ width, height }: { readonly width: number; readonly height: number }): number {
  const longest = Math.max(width, height);
  const shortest = Math.min(width, height);
  const side = longest > longPicture * shortest ? shortest : longest;
  return Math.min(1, firstLookSide / side, largestScale(width, height));
}

function secondScale({ width, height }: Pixels, scale: number, found: readonly RotatedRectangle[]): number {
  const heights = found.map((rectangle) => Math.min(rectangle.width, rectangle.height)).sort((a, b) => a - b);
  const median = heights[Math.floor(heights.length / 2)] ?? 0;
  if (median >= leastLineHeight) return scale;
  const wanted = median === 0 ? 2 * scale : (scale * wantedLineHeight) / median;
  return Math.min(1, wanted, largestScale(width, height));
}

function largestScale(width: number, height: number): number {
  return Math.sqrt(largestMap / (width * height));
}

function toImage(rectangles: readonly RotatedRectangle[], scale: number): RotatedRectangle[] {
  return rectangles.map((rectangle) =>
    asSteep({
      centerX: rectangle.centerX / scale,
      centerY: rectangle.centerY / scale,
      width: rectangle.width / scale,
      height: rectangle.height / scale,
      angle: rectangle.angle,
    }),
  );
}
