import { countShared } from './count-shared.ts';
import type { Hits } from './hits.ts';
import { normalText } from './normal-words.ts';

/** Compares the texts of a table's cells, wherever they stand; empty cells do not count. */
export function scoreCells(truth: string, read: string): Hits {
  const wanted = parseCsv(truth).flat().filter(Boolean);
  const found = parseCsv(read).flat().filter(Boolean);
  return { wanted: wanted.length, read: found.length, right: countShared(wanted, found) };
}

/** The rows of a comma-separated text (RFC 4180), each cell as {@link normalText} has it. */
export function parseCsv(csv: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  // A cell, quoted or plain, and what ends it.
  for (const [, quoted, plain = '', end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r?\n|$)/gu)) {
    row.push(normalText(quoted?.replaceAll('""', '"') ?? plain));
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows.filter((cells) => cells.some(Boolean));
}
