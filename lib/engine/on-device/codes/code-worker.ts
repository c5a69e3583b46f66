import { fetchPackagedFile } from '../fetch-packaged-file.ts';
import { codeDecoderWasm } from '../models.ts';
import { createCodeDecoder, type DecodeCodes } from './create-code-decoder.ts';
import { findCodes } from './find-codes.ts';
import type { CodeAnswer, CodeQuestion } from './protocol.ts';

let decoder: Promise<DecodeCodes> | undefined;

addEventListener('message', (event: MessageEvent<CodeQuestion>) => void answer(event.data));

async function answer({ id, pixels, sureText, baseUrl }: CodeQuestion): Promise<void> {
  const decode: DecodeCodes = async (part) => {
    decoder ??= fetchPackagedFile(new URL(codeDecoderWasm, baseUrl)).then(createCodeDecoder);
    return (await decoder)(part);
  };
  try {
    send({ id, codes: await findCodes(pixels, sureText, decode) });
  } catch {
    // Whatever it was, a picture is read without its codes then.
    send({ id });
  }
}

/** The page's `postMessage`, which the DOM's types take this for, wants an origin; a worker's does not. */
function send(message: CodeAnswer): void {
  postMessage(message);
}
