/** The most text taken from a page, in characters: what a message to the background may carry. */
const mostCharacters = 20_000;

/** A piece of a page's text, in the order of the page's content. */
interface TextPiece {
  readonly str: string;
  /** Whether its line ends with it. */
  readonly hasEOL: boolean;
}

/** A page's own text, lines as the page breaks them; empty where it has none, as scans do. */
export function pageText(pieces: readonly TextPiece[]): string {
  return (
    pieces
      .map(({ str, hasEOL }) => (hasEOL ? `${str}\n` : str))
      .join('')
      .replaceAll('\0', '')
      // From the first of them alone: else each of many spaces in a row would be looked at anew from every one before it.
      .replaceAll(/(?<![ \t])[ \t]+\n/gu, '\n')
      .replaceAll(/\n{3,}/gu, '\n\n')
      .trim()
      .slice(0, mostCharacters)
  );
}
