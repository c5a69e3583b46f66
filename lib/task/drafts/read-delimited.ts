/** Marks between the cells of a row, the likelier ones first. */
const delimiters = [',', ';', '\t', '|'] as const;

/**
 * The first rows of CSV after RFC 4180, or of the same with semicolons, tabs or bars, whichever parts the
 * first row most often. Empty rows are left out.
 *
 * @param most how many rows are read.
 */
export function readDelimited(text: string, most: number): string[][] {
  const source = text.replace(/^\uFEFF/u, '');
  const heads = delimiters.map((delimiter) => readRows(source, delimiter, 1)[0] ?? []);
  const best = heads.reduce((a, b) => (b.length > a.length ? b : a));
  return readRows(source, delimiters[heads.indexOf(best)] ?? ',', most);
}

function readRows(text: string, delimiter: string, most: number): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  const endRow = () => {
    if (row.some((cell) => cell !== '')) rows.push(row);
    row = [];
  };
  while (at < text.length && rows.length < most) {
    const { cell, end } = text.charAt(at) === '"' ? quoted(text, at) : bare(text, at, delimiter);
    row.push(cell);
    at = end;
    if (text.charAt(at) === delimiter) at += 1;
    else {
      endRow();
      at += text.startsWith('\r\n', at) ? 2 : 1;
    }
  }
  if (rows.length < most) endRow();
  return rows;
}

function quoted(text: string, start: number): { cell: string; end: number } {
  const match = /"((?:[^"]|"")*)("|$)/uy;
  match.lastIndex = start;
  const [whole = '', cell = ''] = match.exec(text) ?? [];
  return { cell: cell.replaceAll('""', '"').trim(), end: start + whole.length };
}

function bare(text: string, start: number, delimiter: string): { cell: string; end: number } {
  let end = start;
  while (end < text.length && !['\r', '\n', delimiter].includes(text.charAt(end))) end += 1;
  return { cell: text.slice(start, end).trim(), end };
}
