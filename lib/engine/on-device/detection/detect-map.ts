import type { Pixels } from '../../../image/pixels.ts';
import type { DetectorModel } from '../models.ts';
import type { RunModel } from '../run-model.ts';
import { sampleRectangle } from '../sample-rectangle.ts';
import type { ProbabilityMap } from './probability-map.ts';
import { type Span, tileSpans } from './tiles.ts';

/** A detector ready to run. */
export interface Detector {
  readonly model: DetectorModel;
  readonly run: RunModel;
}

/** Called before each run of the model with the runs done and to do; may wait, or throw to stop. */
export type BeforeTile = (done: number, total: number) => Promise<void>;

/** The network halves its input five times. */
const inputStep = 32;

/**
 * The probability map of a picture shrunk by `scale`. Pictures too large for one run are read in
 * overlapping tiles whose maps, not boxes, are put together, so a line that crosses tiles stays one.
 */
export async function detectMap(
  pixels: Pixels,
  scale: number,
  detector: Detector,
  beforeTile: BeforeTile,
): Promise<ProbabilityMap> {
  const width = Math.max(1, Math.round(pixels.width * scale));
  const height = Math.max(1, Math.round(pixels.height * scale));
  const data = new Float32Array(width * height);
  const columns = tileSpans(width);
  const rows = tileSpans(height);
  let done = 0;
  for (const row of rows) {
    for (const column of columns) {
      await beforeTile(done, rows.length * columns.length);
      const tile = await detectTile(pixels, scale, column, row, detector);
      for (let y = row.keepFrom; y < row.keepTo; y += 1) {
        const from = (y - row.start) * tile.width - column.start;
        data.set(
          tile.data.subarray(from + column.keepFrom, from + column.keepTo),
          y * width + column.keepFrom,
        );
      }
      done += 1;
    }
  }
  return { data, width, height };
}

/** The map of one tile; sides rounded up to what the network takes, so it may exceed the tile. */
async function detectTile(
  pixels: Pixels,
  scale: number,
  column: Span,
  row: Span,
  detector: Detector,
): Promise<ProbabilityMap> {
  const width = Math.ceil((column.end - column.start) / inputStep) * inputStep;
  const height = Math.ceil((row.end - row.start) / inputStep) * inputStep;
  const source = {
    centerX: (column.start + width / 2) / scale,
    centerY: (row.start + height / 2) / scale,
    width: width / scale,
    height: height / scale,
    angle: 0,
  };
  const input = sampleRectangle(pixels, source, width, height, detector.model.normalization);
  const { data } = await detector.run(input, height, width);
  return { data, width, height };
}
