/** An upright rectangle in image px, measured from the picture's top left corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** One word as the reader saw it. `confidence` is 0 to 1. */
export interface Word {
  readonly text: string;
  readonly box: Box;
  readonly confidence: number;
}

/** One printed line: its words from left to right, the angle of its baseline in degrees, clockwise. */
export interface Line {
  readonly words: readonly Word[];
  readonly box: Box;
  readonly angle: number;
}

/** Lines that read on as one; `lines` are in reading order. */
export interface Paragraph {
  readonly lines: readonly Line[];
  /** A line of a program listing: how many spaces stand before it. */
  readonly indent?: number;
}

/**
 * What a reader found in a picture, in the hierarchy of hOCR and ALTO: paragraphs, lines, words.
 * `width` and `height` are the picture's own, in image px, so that boxes can be drawn at any size.
 */
export interface RecognizedText {
  readonly width: number;
  readonly height: number;
  readonly paragraphs: readonly Paragraph[];
  /** BCP 47 tags of the languages whose data read it, the one that read most first; absent for English alone. */
  readonly languages?: readonly string[];
  /** `unknown-script`: part of the picture looks like text that no packaged data reads with confidence. */
  readonly doubt?: 'unknown-script';
}
