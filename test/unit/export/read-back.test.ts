import { parse as parseCsv } from 'csv-parse/sync';
import papaparse from 'papaparse';
import { describe, expect, it } from 'vitest';
import { answerTable, printedTable } from '../../../lib/export/answer-table.ts';
import { cellsTable } from '../../../lib/export/cells-table.ts';
import { defuseFormula } from '../../../lib/export/defuse-formula.ts';
import { recordHtml } from '../../../lib/export/record-html.ts';
import { recordJson } from '../../../lib/export/record-json.ts';
import { recordMarkdown } from '../../../lib/export/record-markdown.ts';
import { toCsv } from '../../../lib/export/table-csv.ts';
import { toTsv } from '../../../lib/export/table-tsv.ts';
import type { JsonObject } from '../../../lib/task/json-schema.ts';
import { numberGenerator } from '../number-generator.ts';

const pieces = [
  'a',
  'ä',
  '🧀',
  ' ',
  ',',
  ';',
  '"',
  '""',
  "'",
  '\n',
  '\r\n',
  '\r',
  '\t',
  '=1+1',
  '-',
  '+',
  '@',
  '＝',
  '0',
  '12.5',
  '\\',
  '|',
  '\u200b',
  '\uFEFF',
  '#',
];

function randomRows(seed: number): string[][] {
  const next = numberGenerator(seed);
  const width = 1 + next(5);
  const cell = () => Array.from({ length: next(5) }, () => pieces[next(pieces.length)] ?? '').join('');
  return Array.from({ length: 1 + next(5) }, () => [`x${cell()}`, ...Array.from({ length: width }, cell)]);
}

const seeds = Array.from({ length: 150 }, (_, at) => at);
const mayExecute = /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]/u;

describe('a table as a file', () => {
  it('is read back by two parsers as it was, formulas defused, 150 tables [T29 F70]', () => {
    for (const seed of seeds) {
      const rows = randomRows(seed);
      const csv = toCsv(cellsTable(rows, 'columns'));
      const expected = rows.map((row) => row.map(defuseFormula));
      const papa = papaparse.parse<string[]>(csv, { delimiter: ',', newline: '\r\n' });
      expect(papa.data.slice(0, -1), `seed ${seed}`).toEqual(expected);
      expect(parseCsv(csv, { record_delimiter: '\r\n' }), `seed ${seed}`).toEqual(expected);
      const harmful = papa.data
        .flat()
        .filter((cell) => mayExecute.test(cell) && !/^\s*[+-][\d.\s]+$/u.test(cell));
      expect(harmful, `seed ${seed}`).toEqual([]);
    }
  });

  it('has a row a line and a tab between cells where it is pasted', () => {
    for (const seed of seeds) {
      const rows = randomRows(seed);
      const tsv = toTsv(cellsTable(rows, 'columns'));
      const expected = rows.map((row) => row.map((cell) => defuseFormula(cell).replaceAll(/\s+/gu, ' ')));
      expect(parseCsv(tsv, { delimiter: '\t', quote: false, record_delimiter: '\n' })).toEqual(expected);
    }
  });
});

const receipt: JsonObject = {
  merchant: 'A & B <b>',
  total: { value: 327, currency: 'MYR' },
  gone: null,
  tags: ['x', 'y'],
  seller: { name: '*C*', address: { city: 'D' } },
  items: [
    { name: 'OIL', price: { value: 12.5, currency: 'EUR' } },
    { name: '=1+1', parts: [{ a: 1 }], price: { value: 5, currency: 'JPY' } },
  ],
};
const label = (path: readonly string[]) => (path.at(-1) ?? '').toUpperCase();

describe('a record', () => {
  it('is a row with a column for each part', () => {
    expect(toCsv(answerTable([receipt, { more: true, merchant: 'E' }]))).toBe(
      [
        'merchant,total.value,total.currency,gone,tags,seller.name,seller.address.city,items,more',
        'A & B <b>,327,MYR,,"x, y",*C*,D,"[{""name"":""OIL"",""price"":{""value"":12.5,""currency"":""EUR""}},{""name"":""=1+1"",""parts"":[{""a"":1}],""price"":{""value"":5,""currency"":""JPY""}}]",',
        'E,,,,,,,,true',
        '',
      ].join('\r\n'),
    );
  });

  it('begins with no mark of a byte order that a key has', () => {
    expect(toCsv(answerTable([{ '\ufeffa': 1 }]))).toBe('"\ufeffa"\r\n1\r\n');
  });

  it('keeps keys apart that look alike when joined', () => {
    expect(toCsv(answerTable([{ 'a.b': 1, a: { b: 2 } }]))).toBe('a.b,a.b\r\n1,2\r\n');
  });

  it('is Markdown', () => {
    expect(recordMarkdown(receipt, label)).toBe(
      [
        String.raw`- **MERCHANT:** A & B \<b>`,
        '- **TOTAL:** 327.00 MYR',
        '- **TAGS:** x, y',
        '',
        '## SELLER',
        '',
        String.raw`- **NAME:** \*C\*`,
        '',
        '### ADDRESS',
        '',
        '- **CITY:** D',
        '',
        '## ITEMS',
        '',
        '| NAME | VALUE | CURRENCY | PARTS |',
        '| --- | --- | --- | --- |',
        '| OIL | 12.5 | EUR |  |',
        String.raw`| =1+1 | 5 | JPY | \[{"a":1}\] |`,
        '',
      ].join('\n'),
    );
  });

  it('is HTML without anything that a picture could put into it [T26 B87]', () => {
    const html = recordHtml(receipt, label);
    expect(html).toContain('<tr><th>MERCHANT</th><td>A &amp; B &lt;b&gt;</td></tr>');
    expect(html).toContain('<h3>ADDRESS</h3>');
    expect(html).toContain('<td>&#39;=1+1</td>');
    expect(html).toContain('<tr><td>OIL</td><td>12.5</td><td>EUR</td><td></td></tr>');
    const nasty = recordHtml({ '<img onerror=x>': '"><script>', a: [{ '</table>': "'" }] }, (path) =>
      path.join(),
    );
    expect(nasty.replaceAll(/<\/?(?:table|tr|th|td|h2)>/gu, '')).not.toMatch(/[<>"']/u);
  });

  it('is JSON', () => {
    expect(JSON.parse(recordJson(receipt))).toEqual(receipt);
  });
});

describe('a table of printed columns', () => {
  it('is filled up to its widest row', () => {
    expect(toCsv(printedTable(['A'], [['1', '2'], [], ['3']]))).toBe('A,\r\n1,2\r\n,\r\n3,\r\n');
  });
});
