import type { Pixels } from '../../../image/pixels.ts';
import { mainRow, type SearchedWord } from './main-row.ts';

/** A word as the line engine sees it: `left` and `right` in px of the line's picture, `confidence` 0 to 1. */
export interface LineWord {
  readonly text: string;
  readonly confidence: number;
  readonly left: number;
  readonly right: number;
}

/**
 * What is known of the picture of a line. `exact`: it is the line and no more, at the place and height at which the
 * engine reads; nothing is looked for, which saves a tenth of the time. `line`: it holds one line. `search`: it may hold more, such as the
 * feet of the line above, and is searched for its line first, which takes up to a quarter more time and loses lone
 * digits and marks.
 */
export type LineLook = 'exact' | 'line' | 'search';

/** Reads the picture of one line, dark on white. */
export type LineEngine = (line: Pixels, look: LineLook) => readonly LineWord[];

/** What is used of tesseract-wasm's engine; the package's types are not among its exports. */
export interface Tesseract {
  loadModel(data: Uint8Array): void;
  /** Frees its memory. */
  destroy(): void;
  setVariable(name: string, value: string): void;
  loadImage(image: Pixels): void;
  getTextBoxes(unit: 'word'): readonly SearchedWord[];
}

/** The script of tesseract-wasm. */
export interface TesseractModule {
  createOCREngine(options: { wasmBinary: Uint8Array }): Promise<Tesseract>;
}

/** Tesseract's page segmentation modes: a picture that holds one line of text, and one that is a line. Without, it searches. */
const modes: { readonly [look in LineLook]?: string } = { line: '7', exact: '13' };

/** Any value does, or Tesseract guesses one for every line and says so on the console. */
const dotsPerInch = '300';

/** Signs that say nothing here: directions, and a joiner at a word's end. */
const invisible = /[\u200e\u200f\u202a-\u202e]|[\u200c\u200d](?!\p{L})/gu;

/**
 * Makes a line engine of Tesseract and its data for one language. Tesseract forgets the mode with every picture, and
 * looks for columns and rows unless it is told again that there is one line: then marks above and below the letters
 * are taken for rows of their own, and digits that stand apart for none.
 */
export function createLineEngine(tesseract: Tesseract, data: Uint8Array): LineEngine {
  tesseract.loadModel(data);
  tesseract.setVariable('user_defined_dpi', dotsPerInch);
  // Lines are drawn black on white: a second look at their negative only takes time.
  tesseract.setVariable('tessedit_do_invert', '0');
  return (line, look) => {
    tesseract.loadImage(line);
    const mode = modes[look];
    if (mode !== undefined) tesseract.setVariable('tessedit_pageseg_mode', mode);
    const words = tesseract.getTextBoxes('word').map(({ text, confidence, rect, flags }) => {
      return { text: text.replaceAll(invisible, '').trim(), confidence, rect, flags };
    });
    const read = words.filter(({ text }) => text !== '');
    return (look === 'search' ? mainRow(read) : read).map(({ text, confidence, rect }) => ({
      text,
      confidence,
      left: rect.left,
      right: rect.right,
    }));
  };
}
