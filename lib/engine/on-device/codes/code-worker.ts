import { fetchPackagedFile } from '../fetch-packaged-file.ts';
import { codeDecoderWasm } from '../models.ts';
import { createCodeDecoder, type DecodeCodes } from './create-code-decoder.ts';
import type { CodeAnswer, CodeQuestion } from './protocol.ts';

let decoder: Promise<DecodeCodes> | undefined;

addEventListener('message', (event: MessageEvent<CodeQuestion>) => void answer(event.data));

async function answer({ id, pixels, baseUrl }: CodeQuestion): Promise<void> {
  decoder ??= fetchPackagedFile(new URL(codeDecoderWasm, baseUrl)).then(createCodeDecoder);
  try {
    const decode = await decoder;
    send({ id, codes: await decode(pixels) });
  } catch {
    // Whatever it was, a picture is read without its codes then.
    send({ id });
  }
}

/** The page's `postMessage`, which the DOM's types take this for, wants an origin; a worker's does not. */
function send(message: CodeAnswer): void {
  postMessage(message);
}
