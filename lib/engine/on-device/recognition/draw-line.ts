import type { Pixels } from '../../../image/pixels.ts';
import type { RotatedRectangle } from '../rotated-rectangle.ts';
import { sampleRectangle } from '../sample-rectangle.ts';
import { contrastMap } from './contrast-map.ts';
import { inkProfile } from './ink-profile.ts';

/** Height of the drawn line without its margin, in px: Tesseract's models are trained on 36. */
const height = 36;
/** White on all sides, in px: letters that touch the edge are taken for noise. */
const margin = 10;
/** Contrast that counts as black: nearly the strongest, since a few pixels may be noise. */
const blackShare = 0.98;
/** A line with less contrast than this, of 2, is drawn fainter rather than made of noise. */
const leastContrast = 0.16;

/** A line drawn black on white, whatever its colours. */
export interface DrawnLine {
  readonly picture: Pixels;
  /** White on the left of the line, in the picture's px. */
  readonly margin: number;
  /** 1 or 0 for each column of the line: whether ink stands there. */
  readonly ink: Uint8Array;
  /** Px of the source per px of the picture. */
  readonly scale: number;
}

/** Draws one line of a picture for the line engine. */
export function drawLine(pixels: Pixels, rectangle: RotatedRectangle): DrawnLine {
  const width = Math.max(8, Math.round((rectangle.width / rectangle.height) * height));
  const input = sampleRectangle(pixels, rectangle, width, height, {
    channelOrder: 'rgb',
    mean: [0.5, 0.5, 0.5],
    deviation: [0.5, 0.5, 0.5],
  });
  const contrast = contrastMap(input, width * height);
  return {
    picture: blackOnWhite(contrast, width),
    margin,
    ink: inkProfile(contrast, width, height),
    scale: rectangle.height / height,
  };
}

function blackOnWhite(contrast: Float32Array, width: number): Pixels {
  const black = Math.max(leastContrast, valueAt(contrast, Math.floor(contrast.length * blackShare)));
  const wide = width + 2 * margin;
  const high = height + 2 * margin;
  const data = new Uint8ClampedArray(4 * wide * high).fill(255);
  for (let y = 0, from = 0; y < height; y += 1) {
    let to = 4 * ((y + margin) * wide + margin);
    for (const end = from + width; from < end; from += 1, to += 4) {
      const grey = 255 * (1 - Math.min(1, (contrast[from] ?? 0) / black));
      data[to] = grey;
      data[to + 1] = grey;
      data[to + 2] = grey;
    }
  }
  return { data, width: wide, height: high };
}

/** The value that would stand at a place if all were sorted. Only those near it are: that takes a tenth of the time. */
function valueAt(values: Float32Array, place: number): number {
  const counts = new Uint32Array(bins);
  for (const value of values) {
    const bin = binOf(value);
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  let [before, bin] = [0, 0];
  while (bin < bins - 1 && before + (counts[bin] ?? 0) <= place) {
    before += counts[bin] ?? 0;
    bin += 1;
  }
  return values.filter((value) => binOf(value) === bin).sort()[place - before] ?? 0;
}

/** Of contrast, which is up to 2. */
const bins = 256;

function binOf(value: number): number {
  return Math.min(bins - 1, Math.trunc(value * (bins / 2)));
}
