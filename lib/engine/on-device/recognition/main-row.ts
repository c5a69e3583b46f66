/** A word as Tesseract places it, in px of the line's picture. */
export interface SearchedWord {
  readonly text: string;
  readonly confidence: number;
  readonly rect: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  };
  /** What Tesseract says of its place: an odd number for the first of a row. */
  readonly flags: number;
}

/** Pieces of one row stand side by side: they share at least this much of the lower one's height. */
const leastShared = 0.5;

/**
 * The words of the row that a picture is of, from left to right. A picture that was searched may hold the feet of the row
 * above or the heads of the one below, which are read as rows of nonsense, and its own row may be found in pieces.
 */
export function mainRow<Word extends SearchedWord>(words: readonly Word[]): readonly Word[] {
  const rows: Word[][] = [];
  for (const word of words) {
    const row = rows.at(-1);
    if (row === undefined || word.flags % 2 === 1) rows.push([word]);
    else row.push(word);
  }
  const widest = rows.reduce((one, other) => (lengthOf(other) > lengthOf(one) ? other : one), rows[0] ?? []);
  return rows
    .filter((row) => row === widest || isBeside(row, widest))
    .flat()
    .sort((a, b) => a.rect.left - b.rect.left);
}

function lengthOf(row: readonly SearchedWord[]): number {
  return row.reduce((sum, { rect }) => sum + rect.right - rect.left, 0);
}

function isBeside(row: readonly SearchedWord[], widest: readonly SearchedWord[]): boolean {
  const [one, other] = [heightOf(row), heightOf(widest)];
  const shared = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return shared >= leastShared * Math.min(one.bottom - one.top, other.bottom - other.top);
}

/** Of some words of a row the place takes in the rows about it: the one in the middle tells. */
function heightOf(row: readonly SearchedWord[]): { top: number; bottom: number } {
  return {
    top: middleOf(row.map(({ rect }) => rect.top)),
    bottom: middleOf(row.map(({ rect }) => rect.bottom)),
  };
}

function middleOf(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
