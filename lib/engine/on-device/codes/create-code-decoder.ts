import { prepareZXingModule, readBarcodes, type ReadResult } from 'zxing-wasm/reader';
import { AppError } from '../../../errors.ts';
import type { Code } from '../../../image/code.ts';
import type { Pixels } from '../../../image/pixels.ts';
import { boxOfCorners } from './box-of-corners.ts';

/** Finds the codes in an opaque picture, in no particular order. */
export type DecodeCodes = (pixels: Pixels) => Promise<Code[]>;

/** Most codes told of one picture: a sheet of labels, not a wall of noise. */
const mostCodes = 32;

/** Most characters told of one code; the largest codes hold some 7,000 digits or 4,000 letters. */
const mostCharacters = 4_000;

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
    });
    return results.map((result) => toCode(result, pixels));
  };
}

function toCode(result: ReadResult, picture: Pixels): Code {
  const { topLeft, topRight, bottomLeft, bottomRight } = result.position;
  const box = boxOfCorners([topLeft, topRight, bottomLeft, bottomRight], picture);
  if (result.contentType === 'Binary' || result.contentType === 'UnknownECI') {
    return { format: result.format, text: '', bytes: result.bytes.length, box };
  }
  return { format: result.format, text: shortened(result.text), box };
}

/** Never through the middle of a character of two halves. */
function shortened(text: string): string {
  if (text.length <= mostCharacters) return text;
  return `${text.slice(0, mostCharacters - 1).replace(/[\uD800-\uDBFF]$/u, '')}…`;
}
