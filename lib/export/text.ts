import type { ExtractionResult } from '../extraction/extraction.ts';

/** The result as a plain text file: UTF-8, a line break at the end. */
export function toText(result: ExtractionResult): string {
  return `${result.output.text}\n`;
}
