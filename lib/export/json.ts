import type { ExtractionResult } from '../extraction/extraction.ts';
import type { Code } from '../image/code.ts';

/** The result for programs: the text, its codes, and every line's words with their boxes in image px and confidences. */
export function toJson(run: { readonly result: ExtractionResult; readonly codes?: readonly Code[] }): string {
  const { recognized, output } = run.result;
  const { width, height, paragraphs } = recognized;
  const codes = run.codes ?? [];
  return `${JSON.stringify({ text: output.text, codes, width, height, paragraphs }, null, 2)}\n`;
}
