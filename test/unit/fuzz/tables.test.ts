import { strFromU8, unzipSync } from 'fflate';
import fc from 'fast-check';
import papaparse from 'papaparse';
import { describe, expect, it } from 'vitest';
import { columnTotals } from '../../../lib/batch/column-totals.ts';
import { findDuplicates } from '../../../lib/batch/duplicates.ts';
import { matchFiles } from '../../../lib/batch/match-files.ts';
import type { BatchRow } from '../../../lib/batch/batch.ts';
import { createDataParser } from '../../../lib/task/answer/create-data-parser.ts';
import { answerTable, printedTable } from '../../../lib/export/answer-table.ts';
import { cellsTable } from '../../../lib/export/cells-table.ts';
import { defuseFormula } from '../../../lib/export/defuse-formula.ts';
import { recordHtml } from '../../../lib/export/record-html.ts';
import { recordMarkdown } from '../../../lib/export/record-markdown.ts';
import { recordText } from '../../../lib/export/record-text.ts';
import { toCsv } from '../../../lib/export/table-csv.ts';
import { toHtml } from '../../../lib/export/table-html.ts';
import { toTsv } from '../../../lib/export/table-tsv.ts';
import { toXlsx } from '../../../lib/export/xlsx/to-xlsx.ts';
import { pageText } from '../../../lib/pdf/page-text.ts';
import type { JsonObject } from '../../../lib/task/json-schema.ts';
import { holds } from './fuzz.ts';

/** What a picture's author may put into a cell. */
const cell = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.constantFrom(
    '=1+1',
    '+cmd|x',
    '-2+3',
    '@SUM(A1)',
    '\t=1',
    '\u200B=1',
    '＝1',
    '"',
    ',',
    '\r\n',
    '</td>',
    '-12.5',
  ),
  fc
    .tuple(fc.constantFrom('=', '+', '-', '@', ' =', '\u0000='), fc.string({ maxLength: 8 }))
    .map((two) => two.join('')),
);
const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 });
const value = fc.jsonValue({ maxDepth: 3 });
const record = fc.dictionary(fc.string({ maxLength: 6 }), value, { maxKeys: 4 });

/** What runs in a spreadsheet, figures with a sign aside. */
const mayRun = /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]/u;
const isHarmful = (text: string) => mayRun.test(text) && !/^[^\p{L}\p{M}=@!|]*$/u.test(text);

describe('what leaves as a table, fuzzed [T26 T29 B87]', () => {
  it(
    'is read back as CSV with nothing that runs, and is whole as TSV and HTML',
    { timeout: 1_500_000 },
    async () => {
      await holds(rows, (given) => {
        const table = cellsTable(given, 'columns');
        const width = table.columnCount;
        const { data } = papaparse.parse<string[]>(toCsv(table), { delimiter: ',', newline: '\r\n' });
        const wanted = given.map((row) =>
          Array.from({ length: width }, (_, at) => defuseFormula(row[at] ?? '')),
        );
        // One empty cell alone is an empty line.
        expect(data.slice(0, -1)).toEqual(wanted);
        expect(data.flat().filter(isHarmful)).toEqual([]);
        expect(toTsv(table).split('\n')).toHaveLength(given.length + 1);
        const marks = toHtml(table).replaceAll(/<\/?(?:table|tr|th|td)>/gu, '');
        expect(marks).not.toMatch(/[<>"']/u);
      });
    },
  );

  it('is a workbook of well-formed parts without a formula', { timeout: 1_500_000 }, async () => {
    await holds(
      rows,
      async (given) => {
        const blob = await toXlsx([{ name: 'Table', table: cellsTable(given, 'columns') }]);
        const parts = unzipSync(new Uint8Array(await blob.arrayBuffer()));
        for (const [name, bytes] of Object.entries(parts)) {
          const xml = strFromU8(bytes);
          // XML 1.0, 2.2: these characters make the whole file unreadable.
          expect(
            /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u.exec(xml)?.[0],
            name,
          ).toBeUndefined();
          expect(xml).not.toContain('<f>');
        }
      },
      0.02,
    );
  });

  it('is made of any record and any printed rows', { timeout: 1_500_000 }, async () => {
    await holds(
      fc.tuple(fc.array(record, { maxLength: 3 }), fc.array(value, { maxLength: 3 })),
      ([records, lines]) => {
        const label = (path: readonly string[]) => path.join('.');
        for (const table of [
          answerTable(records as JsonObject[]),
          printedTable(lines as never, lines as never),
        ])
          expect(table.rows.every((row) => row.length <= table.columnCount)).toBe(true);
        for (const one of records as JsonObject[]) {
          recordText(one, label);
          recordMarkdown(one, label);
          const marks = recordHtml(one, label).replaceAll(/<\/?(?:table|tr|th|td|h[2-6]|ul|li|p|br)>/gu, '');
          expect(marks).not.toMatch(/[<>"']/u);
        }
      },
    );
  });
});

describe('the table of many pictures, fuzzed [B87]', () => {
  const source = fc.record({ kind: fc.constant('file' as const), bytes: fc.nat(2), modifiedAt: fc.nat(2) });
  const name = fc.constantFrom('a.png', 'x/a.png', 'y/a.png', 'b.png', '__proto__', '', '/');
  const row = fc.record({ name, source, data: record, hash: fc.constantFrom('1', '2', '3') });

  const readAs = (given: readonly { name: string; source: object; data: unknown; hash: string }[]) =>
    given.map(({ name: called, source: from, data, hash }, at) => ({
      at,
      name: called,
      source: from,
      timesSent: 1,
      status: 'done',
      elapsedMs: 1,
      reading: {
        result: { output: { kind: 'data', data, text: '' }, tables: [] },
        codes: [],
        notes: [],
        cost: {},
        width: 1,
        height: 1,
        hash,
      },
    })) as unknown as BatchRow[];

  it(
    'finds doubles before, and files of the same name, length and date',
    { timeout: 1_500_000 },
    async () => {
      await holds(
        fc.tuple(fc.array(row, { maxLength: 6 }), fc.array(row, { maxLength: 4 })),
        ([given, chosen]) => {
          const all = readAs(given);
          for (const [at, { of }] of findDuplicates(all)) expect(of).toBeLessThan(at);
          const files = chosen.map(({ name: called, source: from }) => ({ name: called, ...from }));
          for (const [at, found] of matchFiles(all, files)) {
            const [mine, theirs] = [given[at], chosen[found]];
            expect(mine?.source).toEqual(theirs?.source);
            expect(mine?.name.split('/').at(-1)).toBe(theirs?.name.split('/').at(-1));
          }
        },
      );
    },
  );

  it('sums what are figures, and nothing else', { timeout: 1_500_000 }, async () => {
    const figure = fc.oneof(
      fc.double({ min: -1e9, max: 1e9, noNaN: true }),
      fc.record({
        value: fc.double({ min: -1e9, max: 1e9, noNaN: true }),
        currency: fc.constantFrom('EUR', '__proto__', ''),
      }),
      value,
    );
    const cells = fc.array(fc.record({ value: figure }), { maxLength: 5 });
    await holds(fc.array(cells, { maxLength: 5 }), (given) => {
      for (const { sums } of columnTotals(given as never).values())
        for (const sum of sums.values()) expect(Number.isNaN(sum)).toBe(false);
    });
  });
});

/** As long as an answer may be, and nothing but one sign: what looks at it anew from each place never ends. */
const longest = 250_000;

describe('the longest text of one sign [B84 B86]', () => {
  const parse = createDataParser({
    kind: 'record',
    schema: { type: 'object', properties: { note: { type: 'string' } } },
  });

  it.each([' ', '\t', '\n', ' \n', '1', ',', '-', '"', "'", '[', '{', '`', '<', '=', '|', '\\'])(
    'is read, copied and saved: %j',
    (sign) => {
      const text = `a${sign.repeat(longest / sign.length)}b`;
      parse(text, true);
      const { data } = parse(JSON.stringify({ note: text }), true);
      const read = data ?? {};
      const label = (path: readonly string[]) => path.join('.');
      expect(recordText(read, label)).toContain('note');
      recordMarkdown(read, label);
      recordHtml(read, label);
      const table = cellsTable([[text]], 'columns');
      for (const write of [toCsv, toTsv, toHtml]) write(table);
      pageText([{ str: text, hasEOL: true }]);
    },
  );
});
