import type { RecognizedText } from '../../lib/image/recognized-text.ts';
import { recognizeText } from '../fixtures/recognize-text.ts';

/** A picture that is drawn of its words, each where the reader says that it stands. */
export interface MadePicture {
  readonly url: string;
  readonly width: number;
  readonly height: number;
  readonly recognized: RecognizedText;
}

/** Draws a text set in type of even width, as {@link recognizeText} takes it. */
export function madePicture(text: string): MadePicture {
  const recognized = recognizeText(text);
  const { width, height } = recognized;
  const words = recognized.paragraphs
    .flatMap(({ lines }) => lines.flatMap((line) => line.words))
    .map(({ box, text: word }) => {
      const safe = word.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
      return `<text x="${box.x}" y="${box.y + 14}" textLength="${box.width}" lengthAdjust="spacingAndGlyphs">${safe}</text>`;
    });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="monospace" font-size="15"><rect width="100%" height="100%" fill="#fff"/>${words.join('')}</svg>`;
  return { url: `data:image/svg+xml,${encodeURIComponent(svg)}`, width, height, recognized };
}
