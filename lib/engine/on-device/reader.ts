import type { Pixels } from '../../image/pixels.ts';
import type { Line, RecognizedText } from '../../image/recognized-text.ts';
import type { Detector } from './detection/detect-map.ts';
import { detectLines } from './detection/detect-lines.ts';
import { flattenTransparency } from './flatten-transparency.ts';
import { arrangeLines } from './layout/arrange-lines.ts';
import { nextMacrotask } from './next-macrotask.ts';
import { readLine, type ReadLine, type Recognizer } from './recognition/read-line.ts';
import { boundingBox } from './rotated-rectangle.ts';

/**
 * How far a reading has come: detector runs or lines, `done` of `total`. `lines` are those read since
 * the last report, in the order they were found, not yet in reading order.
 */
export interface ReadProgress {
  readonly stage: 'detecting' | 'reading';
  readonly done: number;
  readonly total: number;
  readonly lines?: readonly Line[];
}

/** What a reading needs beside the picture. */
interface ReadOptions {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: ReadProgress) => void;
}

/** Reads pictures, one at a time. */
export interface Reader {
  /**
   * Reads the text of a picture; one without text gives no paragraphs. Between detector runs and
   * lines the event loop comes round, and an aborted signal ends the reading with its reason.
   */
  read(pixels: Pixels, options: ReadOptions): Promise<RecognizedText>;
}

/** Makes a reader of two models; the same code and models give the same text in every browser. */
export function createReader(models: { detector: Detector; recognizer: Recognizer }): Reader {
  return {
    async read(pixels, options) {
      const { width, height } = pixels;
      const opaque = flattenTransparency(pixels);
      const rectangles = await detectLines(opaque, models.detector, async (done, total) => {
        options.onProgress({ stage: 'detecting', done, total });
        await pause(options.signal);
      });
      const found: ReadLine[] = [];
      for (const [at, rectangle] of rectangles.entries()) {
        await pause(options.signal);
        const line = await readLine(opaque, rectangle, models.recognizer);
        if (line !== undefined) found.push(line);
        options.onProgress({
          stage: 'reading',
          done: at + 1,
          total: rectangles.length,
          lines: line === undefined ? [] : [toLine(line)],
        });
      }
      await pause(options.signal);
      return { width, height, paragraphs: arrangeLines(found) };
    },
  };
}

async function pause(signal: AbortSignal): Promise<void> {
  await nextMacrotask();
  signal.throwIfAborted();
}

function toLine({ rectangle, words }: ReadLine): Line {
  return { words, box: boundingBox(rectangle), angle: rectangle.angle };
}
