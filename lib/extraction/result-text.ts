import type { Code } from '../image/code.ts';
import type { ExtractionResult } from './extraction.ts';

/** What a finished run is worth as text: what was read, or, where there is none, what its codes say, a line each. */
export function resultText(run: {
  readonly result: ExtractionResult;
  readonly codes?: readonly Code[];
}): string {
  const { text } = run.result.output;
  if (text !== '') return text;
  return (run.codes ?? [])
    .map((code) => code.text)
    .filter((each) => each !== '')
    .join('\n');
}
