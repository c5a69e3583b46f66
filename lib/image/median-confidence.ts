import type { RecognizedText } from './recognized-text.ts';

/** The confidence that half of the text's words stay below, 0 to 1; undefined without text. */
export function medianConfidence(recognized: RecognizedText): number | undefined {
  const confidences = recognized.paragraphs
    .flatMap((paragraph) => paragraph.lines)
    .flatMap((line) => line.words)
    .map((word) => word.confidence)
    .sort((a, b) => a - b);
  return confidences[Math.floor(confidences.length / 2)];
}
