import { pageExtent } from './page-extent.ts';
import type { RecognizedText } from './recognized-text.ts';

/** The height that half of the text's words stay below, in image px; undefined without text. */
export function medianLineHeight(recognized: RecognizedText): number | undefined {
  const heights = recognized.paragraphs
    .flatMap((paragraph) => paragraph.lines)
    .flatMap((line) => line.words.map((word) => pageExtent(word.box, line.angle)))
    .map(({ top, bottom }) => bottom - top)
    .sort((a, b) => a - b);
  return heights[Math.floor(heights.length / 2)];
}
