import { AppError } from '../../errors.ts';
import type { Pixels } from '../../image/pixels.ts';
import type { Detector } from './detection/detect-map.ts';
import { detectLines } from './detection/detect-lines.ts';
import { nextMacrotask } from './next-macrotask.ts';
import { readLine, type ReadLine, type Recognizer } from './recognition/read-line.ts';
import type { RotatedRectangle } from './rotated-rectangle.ts';

/** How the search for lines is watched and stopped. */
export interface FindLinesOptions {
  readonly signal: AbortSignal;
  /** Hears the detector's runs: `done` of `total`. */
  readonly onProgress: (done: number, total: number) => void;
}

/** The two steps that need models, on opaque pictures: in this thread, or in a worker behind messages. */
export interface Reader {
  /**
   * Finds the lines of text. Between detector runs the event loop comes round, and an aborted signal
   * ends the search with its reason.
   */
  findLines(pixels: Pixels, options: FindLinesOptions): Promise<readonly RotatedRectangle[]>;
  /** Reads one line. Gives `undefined` where there is nothing that can be read. */
  readLine(pixels: Pixels, rectangle: RotatedRectangle): Promise<ReadLine | undefined>;
}

/** The models of a {@link Reader}; one without a detector only reads lines. */
export interface Models {
  readonly detector: Detector | undefined;
  readonly recognizer: Recognizer;
}

/** Makes a reader of models; the same code and models give the same text in every browser. */
export function createReader({ detector, recognizer }: Models): Reader {
  return {
    async findLines(pixels, { signal, onProgress }) {
      if (detector === undefined) throw new AppError('engine-failed', 'this reader has no detector');
      return detectLines(pixels, detector, async (done, total) => {
        onProgress(done, total);
        await nextMacrotask();
        signal.throwIfAborted();
      });
    },
    readLine: (pixels, rectangle) => readLine(pixels, rectangle, recognizer),
  };
}
