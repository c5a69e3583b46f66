import type { Code } from '../../../image/code.ts';
import type { Pixels } from '../../../image/pixels.ts';
import type { Box } from '../../../image/recognized-text.ts';

/** A picture to look for codes in; answered once, in the order asked. */
export interface CodeQuestion {
  readonly id: number;
  readonly pixels: Pixels;
  /** Where text stands for sure, in image px: no code does. */
  readonly sureText: readonly Box[];
  /** Address of the packaged models' folder, ending in a slash. */
  readonly baseUrl: string;
}

/** No `codes` where the decoder failed. */
export interface CodeAnswer {
  readonly id: number;
  readonly codes?: readonly Code[];
}
