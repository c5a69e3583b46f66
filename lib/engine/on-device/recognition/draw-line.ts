import type { Pixels } from '../../../image/pixels.ts';
import type { RotatedRectangle } from '../rotated-rectangle.ts';
import { sampleRectangle } from '../sample-rectangle.ts';
import { contrastMap } from './contrast-map.ts';
import { inkProfile } from './ink-profile.ts';

/** How a line is drawn, in px: its height, and the white around it. */
interface LineStyle {
  readonly height: number;
  /** On the left and on the right. */
  readonly beside: number;
  readonly above: number;
  readonly below: number;
}

/** For an engine that looks for the line: letters that touch the edge are taken for noise. */
const roomy: LineStyle = { height: 36, beside: 10, above: 10, below: 10 };
/**
 * For one that takes the picture as it is: Tesseract's models read pictures of 36 px. Measured on the lines of screens: of 24
 * and of 28 px, fewer lines are read surely; white beside the line is read as signs.
 */
const exact: LineStyle = { height: 26, beside: 0, above: 4, below: 6 };
/** Contrast that counts as black: nearly the strongest, since a few pixels may be noise. */
const blackShare = 0.98;
/** A line with less contrast than this, of 2, is drawn fainter rather than made of noise. */
const leastContrast = 0.16;

/** A line drawn black on white, whatever its colours. */
export interface DrawnLine {
  readonly picture: Pixels;
  /** White on the left of the line, in the picture's px. */
  readonly margin: number;
  /** White above the line, in the picture's px. */
  readonly above: number;
  /** 1 or 0 for each column of the line: whether ink stands there. */
  readonly ink: Uint8Array;
  /** Of the line in the picture, in px. */
  readonly height: number;
  /** Px of the source per px of the picture. */
  readonly scale: number;
}

/** Draws one line of a picture for the line engine; `isExact` for one that looks for nothing in it. */
export function drawLine(pixels: Pixels, rectangle: RotatedRectangle, isExact = false): DrawnLine {
  const style = isExact ? exact : roomy;
  const { height } = style;
  const width = Math.max(8, Math.round((rectangle.width / rectangle.height) * height));
  const input = sampleRectangle(pixels, rectangle, width, height, {
    channelOrder: 'rgb',
    mean: [0.5, 0.5, 0.5],
    deviation: [0.5, 0.5, 0.5],
  });
  const contrast = contrastMap(input, width * height);
  return {
    picture: blackOnWhite(contrast, width, style),
    margin: style.beside,
    above: style.above,
    height,
    ink: inkProfile(contrast, width, height),
    scale: rectangle.height / height,
  };
}

function blackOnWhite(
  contrast: Float32Array,
  width: number,
  { height, beside, above, below }: LineStyle,
): Pixels {
  const black = Math.max(leastContrast, valueAt(contrast, Math.floor(contrast.length * blackShare)));
  const wide = width + 2 * beside;
  const high = above + height + below;
  const data = new Uint8ClampedArray(4 * wide * high).fill(255);
  for (let y = 0, from = 0; y < height; y += 1) {
    let to = 4 * ((y + above) * wide + beside);
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
