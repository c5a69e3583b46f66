import type { Box, Word } from './recognized-text.ts';

/** One cell of a {@link Table}. A merged cell stands in the row and column where it begins. */
export interface TableCell {
  /** The words from left to right, line by line, with single spaces; empty where nothing is printed. */
  readonly text: string;
  /** In image px, upright, also where the table is turned. */
  readonly box: Box;
  /** The first column it covers, from 0. */
  readonly column: number;
  /** How many rows and columns it covers: 1 unless it is merged. */
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly isHeader: boolean;
  /** The words of the recognised text that stand in it, as objects of that text. */
  readonly words: readonly Word[];
}

/**
 * A table found in a picture, plain data. Every row lists the cells that begin in it, by column; the
 * places that merged cells cover are left out, as in HTML.
 */
export interface Table {
  /** Around all cells, in image px. */
  readonly box: Box;
  /** Degrees clockwise by which the table is turned in the picture. */
  readonly angle: number;
  readonly columnCount: number;
  readonly rows: readonly (readonly TableCell[])[];
  /** How the cells were told apart: by printed lines, or by the air between the words alone. */
  readonly evidence: 'rules' | 'alignment';
  /** 0 to 1: how sure it is that this is a table, and these its columns and rows. */
  readonly confidence: number;
}
