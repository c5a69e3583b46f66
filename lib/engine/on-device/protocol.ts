import type { ErrorInfo } from '../../errors.ts';
import type { Pixels } from '../../image/pixels.ts';
import type { RecognizedText } from '../../image/recognized-text.ts';
import type { Interpretation } from '../engine.ts';
import type { FindLinesOptions, FoundLines, LineOptions } from './reader.ts';
import type { ReadLine } from './recognition/read-line.ts';
import type { RotatedRectangle } from './rotated-rectangle.ts';
import type { Wanted } from './wanted.ts';

/**
 * What is said to a worker of the pool. A task (`load`, `find-lines`, `read-line`, `identify-languages`, `interpret`) is given only when
 * the one before is answered, so answers need no number.
 */
export type MessageToWorker =
  /**
   * `baseUrl`: address of the packaged models' folder, ending in a slash. `isFirst`: it reads most pictures by itself, and
   * gets the detector ready before one needs it.
   */
  | { readonly type: 'load'; readonly baseUrl: string; readonly isFirst: boolean }
  /** The picture that the next tasks are about; none lets go of the last. The bytes are transferred. */
  | { readonly type: 'picture'; readonly pixels: Pixels | undefined }
  /** `look`: as in `FindLinesOptions`. */
  | { readonly type: 'find-lines'; readonly look: FindLinesOptions['look'] }
  | { readonly type: 'read-line'; readonly rectangle: RotatedRectangle; readonly options: LineOptions }
  | { readonly type: 'identify-languages'; readonly texts: readonly string[] }
  | { readonly type: 'interpret'; readonly recognized: RecognizedText; readonly wanted: Wanted }
  /** Ends `find-lines`, which fails as `cancelled`; all else is too short to be stopped. */
  | { readonly type: 'stop' };

/** How a worker ends its task. */
export type WorkerAnswer =
  | { readonly type: 'ready' }
  | ({ readonly type: 'lines-found' } & FoundLines)
  /** No `line` where nothing could be read. */
  | { readonly type: 'line-read'; readonly line: ReadLine | undefined }
  /** A BCP 47 tag for each text, undefined where it cannot be told. */
  | { readonly type: 'languages-identified'; readonly languages: readonly (string | undefined)[] }
  | { readonly type: 'interpreted'; readonly interpretation: Interpretation };

/** What a worker says. */
export type MessageFromWorker =
  | WorkerAnswer
  /** `ratio` of its loading that is done, 0 to 1. */
  | { readonly type: 'loading'; readonly ratio: number }
  /** Detector runs `done` of `total`. */
  | { readonly type: 'finding-lines'; readonly done: number; readonly total: number }
  | { readonly type: 'failed'; readonly error: ErrorInfo };
