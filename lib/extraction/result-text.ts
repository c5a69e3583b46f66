import type { Code } from '../image/code.ts';
import { plainText } from '../image/text-segments.ts';
import type { ExtractionResult } from './extraction.ts';
import { isModelText } from './is-model-text.ts';

/**
 * What a finished run is worth as text: what was read, or, where there is none, what its codes say, a line each.
 *
 * @param keepLineBreaks line by line as it is printed, instead of joined.
 */
export function resultText(
  run: { readonly result: ExtractionResult; readonly codes?: readonly Code[] },
  keepLineBreaks = false,
): string {
  const { output, recognized } = run.result;
  // What a model says stands as it came.
  const isAsPrinted = keepLineBreaks && !isModelText(run.result);
  if (output.text !== '') return isAsPrinted ? plainText(recognized, true) : output.text;
  return (run.codes ?? [])
    .map((code) => code.text)
    .filter((each) => each !== '')
    .join('\n');
}
