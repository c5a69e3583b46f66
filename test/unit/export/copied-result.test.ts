import { describe, expect, it } from 'vitest';
import { copiedResult } from '../../../lib/export/copied-result.ts';
import { exportedView } from '../../../lib/export/exported.ts';
import { format } from '../../../lib/export/format.ts';
import { toJson } from '../../../lib/export/json.ts';
import { withEdit } from '../../../lib/extraction/judged-edits.ts';
import type { ExtractionResult } from '../../../lib/extraction/extraction.ts';
import { recognized } from '../../fakes/fake-engine.ts';
import { record } from '../../fakes/picture-record.ts';
import { english } from '../../components/render.tsx';
import { plainTable } from './make-table.ts';

const result: ExtractionResult = {
  output: { kind: 'record', text: 'Harbour Market', record },
  recognized: recognized('Harbour Market'),
  tables: [plainTable(['a', '<b>'])],
  elapsedMs: 1,
  sentBytes: 0,
};
const receipt = { result, taskId: 'receipt' } as const;

describe('copying a result', () => {
  it('copies what is shown, rich where that says more', () => {
    expect(copiedResult(exportedView({ result }, 'text', english))).toEqual({ text: 'Harbour Market' });
    const fields = copiedResult(exportedView({ result }, 'fields', english));
    expect(fields.text).toMatch(
      /^Merchant: Harbour Market\nDate: 2026-04-03\nTime: 17:42\nTotal: 22.99 GBP\n\nItems\n/u,
    );
    expect(fields.html).toContain('<tr><th>Total</th><td>22.99 GBP</td></tr>');
    const { text, html } = copiedResult(exportedView({ result }, 'table', english));
    expect(text).toBe('a\t<b>\n');
    expect(html).toContain('&lt;b&gt;');
  });

  it('copies no sign that steers a terminal or turns the reading, and all that writing needs [T30 B49]', () => {
    const hostile = 'ls\u001B[2J \u202Egnp.exe\u202C \u2066a\u2069\u0007\r\nrm\u009B\u0000';
    const needed = 'می\u200Cخواهم \u200E12\u200F 👩\u200D👧 Z\u0351\u0343a\tb\nc';
    const said = { ...result, output: { kind: 'text', text: hostile + needed } as const };
    const { text } = copiedResult(exportedView({ result: said }, 'text', english));
    expect(text).toBe(`ls[2J gnp.exe a\nrm${needed}`);
    const cells = { ...result, tables: [plainTable([hostile, needed])] };
    const copied = copiedResult(exportedView({ result: cells }, 'table', english));
    // eslint-disable-next-line no-control-regex
    const hidden = /[\u0000-\u0008\u001B\u0080-\u009F\u202A-\u202E\u2066-\u2069]/u;
    expect(copied.text + copied.html).not.toMatch(hidden);
    expect(copied.html).toContain('می\u200Cخواهم');
  });

  it('copies what a person made of it', () => {
    const edits = withEdit(receipt, '/total', '23,00');
    const cell = withEdit({ ...receipt, edits }, 'table/0/0/1', 'c');
    const text = (view: 'fields' | 'table') =>
      copiedResult(exportedView({ result, edits: cell }, view, english)).text;
    expect(text('fields')).toContain('Total: 23.00 GBP');
    expect(text('table')).toBe('a\tc\n');
  });
});

describe('text as it is printed', () => {
  const lines = ['a light-', 'house'].map((text) => recognized(text).paragraphs[0]?.lines ?? []);
  const wrapped: ExtractionResult = {
    ...result,
    output: { kind: 'text', text: 'a lighthouse' },
    recognized: { ...recognized(''), paragraphs: [{ lines: lines.flat() }] },
  };

  it('is copied and saved where it is asked for', () => {
    expect(copiedResult(exportedView({ result: wrapped }, 'text', english)).text).toBe('a lighthouse');
    const asPrinted = exportedView({ result: wrapped }, 'text', english, true);
    expect(copiedResult(asPrinted).text).toBe('a light-\nhouse');
    expect(format(asPrinted, 'text').text).toBe('a light-\nhouse\n');
  });
});

describe('saving a record', () => {
  const fields = exportedView({ result }, 'fields', english);

  it('writes what was bought a line each, with the rest repeated, without formulas', () => {
    expect(format(fields, 'csv').text).toBe(
      [
        'Merchant,Date,Time,Total,Total (currency),Tax,Description,Quantity,Amount',
        'Harbour Market,2026-04-03,17:42,22.99,GBP,,Soap,2,3.9',
        "Harbour Market,2026-04-03,17:42,22.99,GBP,,'=Milk,,1.65",
        '',
      ].join('\r\n'),
    );
  });

  it('writes JSON as the task has it, with nothing defused', () => {
    expect(JSON.parse(format(fields, 'json').text)).toMatchObject({
      merchant: 'Harbour Market',
      total: { value: 22.99, currency: 'GBP' },
      items: [{ description: 'Soap', quantity: 2, amount: 3.9 }, { description: '=Milk' }],
    });
  });

  it('writes fields, items and tables as JSON, with their places', () => {
    const read = { ...result, recognized: { ...result.recognized, languages: ['en'] } };
    const json: unknown = JSON.parse(toJson({ result: read }));
    expect(json).toMatchObject({
      text: 'Harbour Market',
      languages: ['en'],
      fields: [
        { key: 'merchant', value: 'Harbour Market', box: { x: 10 }, confidence: 0.9 },
        { key: 'date', value: '2026-04-03', alternative: '2026-03-04', printed: '03/04/2026' },
        { key: 'time' },
        { key: 'total', value: 22.99, currency: 'GBP' },
        { key: 'tax', value: null },
      ],
      items: [{ description: { value: 'Soap' }, quantity: { value: 2 } }, { amount: { value: 1.65 } }],
      tables: [{ rows: [[{ text: 'a' }, { text: '<b>' }]] }],
    });
  });
});
