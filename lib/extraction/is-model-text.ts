import { plainText } from '../image/text-segments.ts';
import type { ExtractionResult } from './extraction.ts';

/** Whether a result's text is a model's own, which has no places in the picture. */
export function isModelText({ model, output, recognized }: ExtractionResult): boolean {
  return model !== undefined && output.text !== plainText(recognized);
}
