import { joinWords } from '../../../../lib/image/join-words.ts';
import type { RecognizedText } from '../../../../lib/image/recognized-text.ts';

/** One row of text per printed row, to be compared with the truth of a picture. */
export function printedText(recognized: RecognizedText): string {
  return recognized.paragraphs
    .flatMap((paragraph) => paragraph.lines)
    .map((line) => joinWords(line.words))
    .join('\n');
}
