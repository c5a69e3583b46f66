import { describe, expect, it } from 'vitest';
import { defuseFormula } from '../../../lib/export/defuse-formula.ts';
import { toCsv } from '../../../lib/export/table-csv.ts';
import { toHtml } from '../../../lib/export/table-html.ts';
import { toMarkdown } from '../../../lib/export/table-markdown.ts';
import { toTsv } from '../../../lib/export/table-tsv.ts';
import { numberGenerator } from '../number-generator.ts';
import { cell, mergedTable, plainTable, table } from './make-table.ts';

describe('defuseFormula', () => {
  it.each([
    '=1+1',
    '=HYPERLINK("http://x")',
    '+cmd|calc',
    '-2+3',
    '-A1',
    '+SUM(1)',
    '@SUM(1)',
    '\t=1',
    '\r=1',
    '-',
    '+',
    '＝1',
    '- item',
    '+49 30 =x',
    ' =1+1',
    '\u200b=1',
    '\n@x',
    '\u0000-x',
  ])('puts an apostrophe before %j [T29 B47]', (text) => {
    expect(defuseFormula(text)).toBe(`'${text}`);
  });

  it.each([
    '',
    '-12.5',
    '-1,204.00',
    '+49 30 1234-0',
    '+1 (555) 010-9999',
    '-5 %',
    '-$12.00',
    '-12 €',
    ' -12.5',
    'a=b',
    "'=1",
  ])('leaves %j alone', (text) => {
    expect(defuseFormula(text)).toBe(text);
  });
});

describe('toCsv', () => {
  it('quotes after RFC 4180 and ends every row with CRLF', () => {
    expect(toCsv(plainTable(['a', 'b,c'], ['say "hi"', 'two\nlines'], ['', ' d ']))).toBe(
      'a,"b,c"\r\n"say ""hi""","two\nlines"\r\n, d \r\n',
    );
  });

  it('defuses formulas', () => {
    expect(toCsv(plainTable(['=1+1', '-12.5'], ['@a,b', '+49 30 1']))).toBe(
      '\'=1+1,-12.5\r\n"\'@a,b",+49 30 1\r\n',
    );
  });

  it('gives the text of a merged cell once, and keeps the columns', () => {
    expect(toCsv(mergedTable)).toBe('Region,2023,\r\n,Units,Value\r\nNorth,120,"4,300"\r\n,88,\r\n');
  });

  it('gives back any cells, defused, when read again [T29]', () => {
    const alphabet = ['a', 'Ü', ',', '"', '\n', '\r\n', ' ', ';', '漢', "'", '0'];
    for (let seed = 1; seed <= 200; seed += 1) {
      const next = numberGenerator(seed);
      const text = (): string =>
        Array.from({ length: next(6) }, () => alphabet[next(alphabet.length)] ?? '').join('');
      const columns = 1 + next(4);
      const rows = Array.from({ length: 1 + next(4) }, () => Array.from({ length: columns }, text));
      const defused = rows.map((row) => row.map(defuseFormula));
      expect(readCsv(toCsv(plainTable(...rows))), `seed ${seed}`).toEqual(defused);
    }
  });
});

/** A reader after the grammar of RFC 4180. */
function readCsv(csv: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let rest = csv;
  while (rest !== '') {
    const field = /^"((?:[^"]|"")*)"|^[^,\r\n]*/u.exec(rest);
    row.push(field?.[1]?.replaceAll('""', '"') ?? field?.[0] ?? '');
    rest = rest.slice(field?.[0].length ?? 0);
    if (rest.startsWith(',')) rest = rest.slice(1);
    else {
      expect(rest.slice(0, 2)).toBe('\r\n');
      rest = rest.slice(2);
      rows.push(row);
      row = [];
    }
  }
  return rows;
}

describe('toTsv', () => {
  it('parts cells by tabs, with none left inside', () => {
    expect(toTsv(plainTable(['a', 'b\tc'], ['two\nlines', '=1']))).toBe("a\tb c\ntwo lines\t'=1\n");
  });

  it('keeps the columns beside merged cells', () => {
    expect(toTsv(mergedTable)).toBe('Region\t2023\t\n\tUnits\tValue\nNorth\t120\t4,300\n\t88\t\n');
  });
});

describe('toHtml', () => {
  it('merges cells, and marks heads', () => {
    expect(toHtml(mergedTable)).toBe(
      '<table>\n' +
        '<tr><th rowspan="2">Region</th><th colspan="2">2023</th></tr>\n' +
        '<tr><th>Units</th><th>Value</th></tr>\n' +
        '<tr><td rowspan="2">North</td><td>120</td><td>4,300</td></tr>\n' +
        '<tr><td>88</td><td></td></tr>\n' +
        '</table>\n',
    );
  });

  it('lets no text become markup [T26 T27]', () => {
    expect(toHtml(plainTable(['<img src=x onerror="a()">', "R&D's"]))).toContain(
      '<td>&lt;img src=x onerror=&quot;a()&quot;&gt;</td><td>R&amp;D&#39;s</td>',
    );
  });
});

describe('toMarkdown', () => {
  it('joins rows of heads, with merged ones over each of their columns', () => {
    expect(toMarkdown(mergedTable)).toBe(
      '| Region | 2023 Units | 2023 Value |\n| --- | --- | --- |\n| North | 120 | 4,300 |\n|  | 88 |  |\n',
    );
  });

  it('leaves the heads empty where there are none', () => {
    expect(toMarkdown(plainTable(['Model', 'N 300']))).toBe('|  |  |\n| --- | --- |\n| Model | N 300 |\n');
  });

  it('escapes what would be a mark', () => {
    const row = [cell(0, 'a|b'), cell(1, 'c\\'), cell(2, '<b> *x* [y] `z`'), cell(3, 'two\nlines')];
    expect(toMarkdown(table(4, row)).split('\n')[2]).toBe(
      String.raw`| a\|b | c\\ | \<b> \*x\* \[y\] \`z\` | two lines |`,
    );
  });
});
