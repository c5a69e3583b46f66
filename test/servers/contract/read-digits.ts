import jpeg from 'jpeg-js';
import { PNG } from 'pngjs';

/** Of a digit, as its darkness is looked at: cells across and down. */
const columns = 10;
const rows = 16;

/** A digit's darkness, cell by cell, 0 to 1. */
type Shape = readonly number[];

/**
 * Reads digits printed large and black in a row, by comparing each with the ten digits of the same font.
 *
 * @param picture a PNG or a JPEG.
 * @param alphabet one with 0 to 9 in a row, apart from each other.
 */
export function readDigits(picture: Buffer, alphabet: Buffer): string {
  const known = shapesIn(alphabet);
  if (known.length !== 10) throw new Error(`the alphabet shows ${known.length} digits`);
  return shapesIn(picture)
    .map((shape) => {
      const distances = known.map((each) =>
        each.reduce((sum, cell, at) => sum + Math.abs(cell - (shape[at] ?? 0)), 0),
      );
      return distances.indexOf(Math.min(...distances));
    })
    .join('');
}

/** The shapes that stand apart, from left to right. */
function shapesIn(file: Buffer): Shape[] {
  const { data, width, height } = decoded(file);
  const isDark = (x: number, y: number) => (data[4 * (y * width + x)] ?? 255) < 128;
  const all = (count: number) => Array.from({ length: count }, (_, at) => at);
  const inked = all(width).map((x) => all(height).some((y) => isDark(x, y)));
  const starts = all(width).filter((x) => inked[x] && !inked[x - 1]);
  return starts.map((left) => {
    const right = all(width).find((x) => x > left && !inked[x]) ?? width;
    const lines = all(height).filter((y) => all(right - left).some((x) => isDark(left + x, y)));
    const [top = 0, bottom = 0] = [lines[0], lines.at(-1)];
    return all(columns * rows).map((cell) => {
      const x = left + Math.floor((((cell % columns) + 0.5) * (right - left)) / columns);
      const y = top + Math.floor(((Math.floor(cell / columns) + 0.5) * (bottom - top + 1)) / rows);
      return isDark(x, y) ? 1 : 0;
    });
  });
}

function decoded(file: Buffer): { data: Uint8Array; width: number; height: number } {
  const isPng = file.subarray(1, 4).toString('latin1') === 'PNG';
  return isPng ? PNG.sync.read(file) : jpeg.decode(file, { useTArray: true });
}
