import type { ExtractionResult } from '../extraction/extraction.ts';

/** The result for programs: the text, and every line's words with their boxes in image px and confidences. */
export function toJson(result: ExtractionResult): string {
  const { width, height, paragraphs } = result.recognized;
  return `${JSON.stringify({ text: result.output.text, width, height, paragraphs }, null, 2)}\n`;
}
