/** What of a cell tells whether it is a figure. */
interface FigureCell {
  readonly text: string;
  readonly column: number;
  readonly isHeader: boolean;
}

/** Whether a text is a figure, which stands to the right. */
export function isFigure(text: string): boolean {
  return /^[^\p{L}]*\d[^\p{L}]*$/u.test(text);
}

/** The columns under whose heads stand figures alone. */
export function figureColumns(rows: readonly (readonly FigureCell[])[]): ReadonlySet<number> {
  const filled = rows.flat().filter((cell) => !cell.isHeader && cell.text !== '');
  const others = new Set(filled.filter((cell) => !isFigure(cell.text)).map((cell) => cell.column));
  return new Set(filled.map((cell) => cell.column).filter((column) => !others.has(column)));
}
