import type { ErrorInfo } from '../../errors.ts';
import type { Pixels } from '../../image/pixels.ts';
import type { RecognizedText } from '../../image/recognized-text.ts';
import type { ReadProgress } from './reader.ts';

/** What a client says to the worker. A picture's bytes are transferred, not copied. */
export type MessageToWorker =
  /** `baseUrl`: address of the packaged models' folder, ending in a slash. */
  | { readonly type: 'load'; readonly baseUrl: string }
  | { readonly type: 'read'; readonly id: number; readonly pixels: Pixels }
  | { readonly type: 'stop'; readonly id: number };

/** What the worker answers. Failures of loading have no `id`. */
export type MessageFromWorker =
  /** `ratio` of the steps of loading that are done, 0 to 1. */
  | { readonly type: 'loading'; readonly ratio: number }
  | { readonly type: 'ready' }
  | { readonly type: 'progress'; readonly id: number; readonly progress: ReadProgress }
  | { readonly type: 'result'; readonly id: number; readonly recognized: RecognizedText }
  | { readonly type: 'failed'; readonly id?: number; readonly error: ErrorInfo };
