import type { Code } from '../../../image/code.ts';
import type { Pixels } from '../../../image/pixels.ts';

/** A picture to look for codes in; answered once, in the order asked. */
export interface CodeQuestion {
  readonly id: number;
  readonly pixels: Pixels;
  /** Address of the packaged models' folder, ending in a slash. */
  readonly baseUrl: string;
}

/** No `codes` where the decoder failed. */
export interface CodeAnswer {
  readonly id: number;
  readonly codes?: readonly Code[];
}
