import type { Table } from '../image/table.ts';
import { escapeMarkdown } from './escape-markdown.ts';

/**
 * A table in GitHub's Markdown, which knows one row of heads and no merged cells: rows of heads become
 * one, with the text of a merged head in each of its columns; other merged cells have their text once.
 * What Markdown would read as a mark is escaped.
 */
export function toMarkdown(table: Table): string {
  const { columnCount } = table;
  const heads = Array.from({ length: columnCount }, () => '');
  const body: string[][] = [];
  for (const row of table.rows) {
    const texts = Array.from({ length: columnCount }, () => '');
    for (const cell of row) {
      if (cell.isHeader) {
        for (let at = cell.column; at < cell.column + cell.columnSpan; at += 1) {
          heads[at] = `${heads[at] ?? ''} ${cell.text}`.trim();
        }
      } else texts[cell.column] = cell.text;
    }
    if (row.length === 0 || row.some((cell) => !cell.isHeader)) body.push(texts);
  }
  const rule = heads.map(() => '---');
  return [heads.map(escapeMarkdown), rule, ...body.map((row) => row.map(escapeMarkdown))]
    .map((row) => `| ${row.join(' | ')} |\n`)
    .join('');
}
