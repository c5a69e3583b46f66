import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { AppError } from '../../../errors.ts';
import type { Code } from '../../../image/code.ts';
import type { Pixels } from '../../../image/pixels.ts';
import { toCode } from './to-code.ts';

/** Finds the codes in an opaque picture, in no particular order. */
export type DecodeCodes = (pixels: Pixels) => Promise<Code[]>;

/** Most codes told of one picture: a sheet of labels, not a wall of noise. */
export const mostCodes = 32;

/**
 * Makes a decoder of all formats that ZXing reads: several in one picture, turned, inverted, small.
 * `wasm` is the decoder's WebAssembly; nothing else is loaded. Rejects with `engine-failed` where it is
 * refused.
 */
export async function createCodeDecoder(wasm: Uint8Array<ArrayBuffer>): Promise<DecodeCodes> {
  try {
    await prepareZXingModule({
      // Without a place of ours, the library would look for a file on a server of its own choice.
      overrides: { wasmBinary: wasm.buffer, locateFile: () => '' },
      fireImmediately: true,
    });
  } catch (error) {
    throw new AppError('engine-failed', error instanceof Error ? error.message : String(error));
  }
  return async (pixels) => {
    // It asks for an ImageData, and looks at these three of its parts only.
    const results = await readBarcodes(pixels as ImageData, {
      tryHarder: true,
      maxNumberOfSymbols: mostCodes,
      // As it was encoded: by default, line breaks and the like come spelt out, as `<LF>`.
      textMode: 'Plain',
    });
    return results.map((result) => toCode(result, pixels));
  };
}
