import { describe, expect, it } from 'vitest';
import { copiedResult } from '../../../lib/export/copied-result.ts';
import { exportedTables } from '../../../lib/export/exported-tables.ts';
import { toJson } from '../../../lib/export/json.ts';
import { toCsv } from '../../../lib/export/table-csv.ts';
import { toText } from '../../../lib/export/text.ts';
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

describe('copying a result', () => {
  it('copies what is shown', () => {
    expect(copiedResult({ result }, 'text', english)).toEqual({ text: 'Harbour Market' });
    expect(copiedResult({ result }, 'fields', english).text).toBe(
      'Merchant: Harbour Market\nDate: 2026-04-03\nTime: 17:42\nTotal: 22.99 GBP',
    );
    const { text, html } = copiedResult({ result }, 'table', english);
    expect(text).toBe('a\t<b>\n');
    expect(html).toContain('&lt;b&gt;');
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
    expect(copiedResult({ result: wrapped }, 'text', english).text).toBe('a lighthouse');
    expect(copiedResult({ result: wrapped }, 'text', english, true).text).toBe('a light-\nhouse');
    expect(toText({ result: wrapped }, true)).toBe('a light-\nhouse\n');
  });
});

describe('saving a record', () => {
  it('writes what was bought as a table, without formulas', () => {
    const [items] = exportedTables(result, english);
    expect(items && toCsv(items)).toBe("Item,Quantity,Amount\r\nSoap,2,3.90\r\n'=Milk,,1.65\r\n");
    const output = { kind: 'text', text: '' } as const;
    expect(exportedTables({ ...result, output }, english)).toBe(result.tables);
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
