import type { Pixels } from '../../../image/pixels.ts';
import type { Box } from '../../../image/recognized-text.ts';
import type { ReadLine } from '../recognition/read-line.ts';
import { boundingBox, type RotatedRectangle } from '../rotated-rectangle.ts';
import { lineConfidence } from './line-confidence.ts';
import { isSurelyRead } from './makes-sense.ts';
import { boxInPicture, turnRectangle } from './quarter-turn.ts';
import { uprightPixels } from './upright-pixels.ts';

/** Around a line that is cut out, in its heights. */
const air = 0.5;

/** What is read so surely is not tried the other way. Figures on their head may be read as others, less surely. */
const certain = 0.95;

/** Reads a line of a picture. */
type Read = (pixels: Pixels, rectangle: RotatedRectangle) => Promise<ReadLine | undefined>;

/**
 * Reads a line that runs up or down, which the reading tells: upwards first, as on most charts. It is cut out and turned by a quarter,
 * so that its words stand side by side, as all others do.
 */
export async function readSteep(
  pixels: Pixels,
  steep: RotatedRectangle,
  read: Read,
): Promise<ReadLine | undefined> {
  const cut = cutAround(pixels, steep);
  const readAs = async (turn: 90 | 270): Promise<ReadLine | undefined> => {
    const upright = uprightPixels(cut.pixels, turn);
    const line = await read(upright, lineIn(upright, turnRectangle(steep, turn), turn, cut));
    return line && inPicture(line, turn, steep, cut);
  };
  const upwards = await readAs(270);
  if (lineConfidence(upwards) >= certain) return upwards;
  const downwards = await readAs(90);
  const surer = lineConfidence(downwards) > lineConfidence(upwards) ? downwards : upwards;
  return isSurelyRead(surer) ? surer : undefined;
}

/** A line that was read in the cut, turned upright, with its places in the picture. */
function inPicture(line: ReadLine, turn: 90 | 270, steep: RotatedRectangle, cut: Cut): ReadLine {
  const place = (box: Box): Box => {
    const { x, y, width, height } = boxInPicture(box, turn, cut.pixels);
    return { x: x + cut.x, y: y + cut.y, width, height };
  };
  const { width, height } = line.rectangle;
  return {
    ...line,
    rectangle: { ...steep, width, height, angle: steep.angle + (turn === 90 ? 90 : -90) },
    words: line.words.map((word) => ({ ...word, box: place(word.box) })),
  };
}

/** A part of a picture, and where it begins. */
interface Cut {
  readonly pixels: Pixels;
  readonly x: number;
  readonly y: number;
}

function cutAround({ data, width, height }: Pixels, steep: RotatedRectangle): Cut {
  const box = boundingBox(steep);
  const around = air * steep.width;
  const [left, top] = [Math.max(0, Math.floor(box.x - around)), Math.max(0, Math.floor(box.y - around))];
  const right = Math.min(width, Math.ceil(box.x + box.width + around));
  const bottom = Math.min(height, Math.ceil(box.y + box.height + around));
  const [wide, high] = [Math.max(1, right - left), Math.max(1, bottom - top)];
  const cut = new Uint8ClampedArray(4 * wide * high);
  for (let y = 0; y < high; y += 1) {
    const from = 4 * ((top + y) * width + left);
    cut.set(data.subarray(from, from + 4 * wide), 4 * y * wide);
  }
  return { pixels: { data: cut, width: wide, height: high }, x: left, y: top };
}

/** A line in the cut as it was turned upright. */
function lineIn(upright: Pixels, line: RotatedRectangle, turn: 90 | 270, cut: Cut): RotatedRectangle {
  const [x, y] = [line.centerX - cut.x, line.centerY - cut.y];
  const [centerX, centerY] = turn === 90 ? [y, upright.height - x] : [upright.width - y, x];
  const { width, height, isTight } = line;
  return { centerX, centerY, width, height, angle: line.angle - turn, ...(isTight && { isTight }) };
}
