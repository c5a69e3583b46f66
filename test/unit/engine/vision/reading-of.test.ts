import { describe, expect, it } from 'vitest';
import { partialFields } from '../../../../lib/engine/vision/host/partial-fields.ts';
import { recordOf } from '../../../../lib/engine/vision/host/record-of.ts';
import { tableOf, tablesIn } from '../../../../lib/engine/vision/host/table-of.ts';
import { receipt } from '../../../../lib/task/built-in/receipt.ts';
import { compileTask } from '../../../../lib/task/compile/compile-task.ts';

function record(data: object) {
  const answer = compileTask(receipt).parse(JSON.stringify(data));
  if (answer.kind === 'text') throw new Error('text');
  return recordOf(answer);
}

describe('a model’s record in Fieldshot’s own shape', () => {
  it('keeps values, amounts, dates and lines bought', () => {
    const { fields, items } = record({
      merchant: 'Tan Chay Yee',
      date: '11/01/2019',
      items: [{ description: 'Oil', quantity: 1, unitPrice: 120, amount: 120 }],
      total: { value: 327, currency: 'MYR' },
    });
    const value = (key: string) => fields.find((field) => field.key === key)?.value;
    expect(value('merchant')).toMatchObject({ kind: 'text', value: 'Tan Chay Yee', box: { width: 0 } });
    expect(value('total')).toMatchObject({ kind: 'amount', value: 327, currency: 'MYR' });
    expect(items).toMatchObject([{ description: { value: 'Oil' }, amount: { kind: 'amount', value: 120 } }]);
  });

  it('keeps what breaks a rule, marked as one to compare', () => {
    const { fields } = record({ merchant: 'A', date: 'some day', total: { value: 1 } });
    const date = fields.find(({ key }) => key === 'date')?.value;
    expect(date?.value).toBe('some day');
    expect(date?.confidence).toBeLessThan(0.6);
  });

  it('makes pairs of labels and values fields of their own', () => {
    const data = {
      fields: [
        { label: 'Name', value: 'Ann' },
        { label: 'Yes', value: '', isTicked: true },
      ],
    };
    const { fields } = recordOf({ kind: 'record', data, values: [], issues: [], raw: '', isMended: false });
    expect(fields).toMatchObject([
      { printedLabel: 'Name', value: { value: 'Ann' } },
      { printedLabel: 'Yes', value: { kind: 'yes-no', value: 'yes' } },
    ]);
  });
});

describe('a model’s table', () => {
  const texts = (table: ReturnType<typeof tableOf>) => table.rows.map((row) => row.map(({ text }) => text));

  it('comes of texts with printed heads, or of objects with their keys as heads', () => {
    const printed = tableOf({ columns: ['A', 'B'], rows: [['1', '2'], ['3']] });
    expect(texts(printed)).toEqual([
      ['A', 'B'],
      ['1', '2'],
      ['3', ''],
    ]);
    expect(printed.rows[0]?.[0]?.isHeader).toBe(true);
    expect(texts(tableOf({ columns: ['', ''], rows: [['1', '2']] }))).toEqual([['1', '2']]);
    expect(
      texts(
        tableOf({
          rows: [
            { year: 2020, value: 1.5 },
            { year: 2021, value: null },
          ],
        }),
      ),
    ).toEqual([
      ['year', 'value'],
      ['2020', '1.5'],
      ['2021', ''],
    ]);
  });

  it('is made of a record’s own lists, but not of the lines bought', () => {
    const data = { nutrition: [{ nutrient: 'Fat' }], items: [{ description: 'Oil' }], allergens: ['nuts'] };
    expect(tablesIn(data)).toHaveLength(1);
  });
});

describe('a record that is still coming', () => {
  it('shows what is there, a list by its length', () => {
    const soFar = { merchant: 'Tan', date: null, items: [{}, {}], total: { value: 3, currency: 'MYR' } };
    expect(partialFields(soFar)).toEqual([
      { key: 'merchant', text: 'Tan' },
      { key: 'items', text: '× 2' },
      { key: 'total', text: '3 MYR' },
    ]);
    expect(partialFields(undefined)).toEqual([]);
  });
});

it('gives a table no cells that no row has, whatever its heads are called', () => {
  const [table] = tablesIn({ list: [{ constructor: 'a' }, { name: 'b' }] });
  expect(table?.rows.map((row) => row.map(({ text }) => text))).toEqual([
    ['constructor', 'name'],
    ['a', ''],
    ['', 'b'],
  ]);
});
