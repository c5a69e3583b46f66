import { describe, expect, it } from 'vitest';
import { findTables } from '../../../../../lib/engine/on-device/tables/find-tables.ts';
import { isSureTable } from '../../../../../lib/engine/on-device/tables/is-sure-table.ts';
import { layOutText } from './lay-out.ts';
import { type PageLine, pagesWithoutTable } from './pages-without-table.ts';

const seeds = Array.from({ length: 8 }, (_, at) => 501 + at);
/** Nothing but the person's asking for a table tells these from lists of two columns and tables of words. */
const likeLists = new Set(['a page of settings', 'columns of links']);

describe('pages that stand in columns without being tables', () => {
  it.each(Object.entries(pagesWithoutTable))('show none unasked: %s', (_, make) => {
    const found = seeds.filter((seed) => tablesOf(make(seed), seed, 'text') > 0);
    expect(found).toEqual([]);
  });

  it.each(Object.entries(pagesWithoutTable).filter(([name]) => !likeLists.has(name)))(
    'show none where one is asked for: %s',
    (_, make) => {
      const found = seeds.filter((seed) => tablesOf(make(seed), seed, 'table') > 0);
      expect(found).toEqual([]);
    },
  );

  it('leave a list of settings to whoever asks for a table', () => {
    const page = pagesWithoutTable['a page of settings']?.(501) ?? [];
    expect(tablesOf(page, 501, 'table')).toBe(1);
  });

  it('leave tables of figures and lists of prices where they are', () => {
    const rows = [
      ['Apples', '3.20'],
      ['Pears', '4.10'],
      ['Plums', '2.75'],
    ];
    const lines = rows.flatMap(([name = '', price = ''], at) => [
      { text: name, x: 40, y: 40 + 26 * at },
      { text: price, x: 240, y: 40 + 26 * at },
    ]);
    expect(tablesOf(lines, 1, 'text')).toBe(1);
  });
});

/** How many tables are found by the words of a page alone, asked for or shown unasked. */
function tablesOf(lines: readonly PageLine[], seed: number, task: 'text' | 'table'): number {
  const tables = findTables(layOutText(lines, seed));
  return tables.filter((table) => task === 'table' || isSureTable(table)).length;
}
