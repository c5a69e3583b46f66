import type { Pixels } from '../../../image/pixels.ts';
import { cutOut } from '../cut-out.ts';
import type { ReadLine } from '../recognition/read-line.ts';
import { boundingBox, type RotatedRectangle } from '../rotated-rectangle.ts';
import { lineConfidence } from './line-confidence.ts';
import { isSurelyRead } from './makes-sense.ts';
import { boxInPicture, type Size } from './quarter-turn.ts';
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
  const { left, top, right, bottom } = around(steep, pixels);
  const cut = cutOut(pixels, { left, top, right, bottom });
  const inCut = { ...steep, centerX: steep.centerX - left, centerY: steep.centerY - top };
  const readAs = async (turn: 90 | 270): Promise<ReadLine | undefined> => {
    const line = await read(uprightPixels(cut, turn), uprightLine(inCut, turn, cut));
    if (line === undefined) return undefined;
    const { width, height } = line.rectangle;
    const words = line.words.map((word) => {
      const box = boxInPicture(word.box, turn, cut);
      return { ...word, box: { ...box, x: box.x + left, y: box.y + top } };
    });
    const angle = steep.angle + (turn === 90 ? 90 : -90);
    return { ...line, rectangle: { ...steep, width, height, angle }, words };
  };
  const upwards = await readAs(270);
  if (lineConfidence(upwards) >= certain) return upwards;
  const downwards = await readAs(90);
  const surer = lineConfidence(downwards) > lineConfidence(upwards) ? downwards : upwards;
  return isSurelyRead(surer) ? surer : undefined;
}

/** The whole px of a picture in which a line lies, with some air around. */
function around(
  line: RotatedRectangle,
  { width, height }: Size,
): Record<'left' | 'top' | 'right' | 'bottom', number> {
  const box = boundingBox(line);
  const room = air * line.width;
  const [left, top] = [Math.max(0, Math.floor(box.x - room)), Math.max(0, Math.floor(box.y - room))];
  return {
    left,
    top,
    right: Math.max(left + 1, Math.min(width, Math.ceil(box.x + box.width + room))),
    bottom: Math.max(top + 1, Math.min(height, Math.ceil(box.y + box.height + room))),
  };
}

/** Where a line of the cut lies once that is turned upright: its sides change places, its tilt stays. */
function uprightLine(line: RotatedRectangle, turn: 90 | 270, cut: Size): RotatedRectangle {
  const { centerX, centerY, width, height, angle, isTight } = line;
  const [x, y] = turn === 90 ? [centerY, cut.width - centerX] : [cut.height - centerY, centerX];
  return { centerX: x, centerY: y, width: height, height: width, angle, ...(isTight && { isTight }) };
}
