import { describe, expect, it } from 'vitest';
import { columnTotals } from '../../../lib/batch/column-totals.ts';
import { findDuplicates } from '../../../lib/batch/duplicates.ts';
import { estimateBatch } from '../../../lib/batch/estimate.ts';
import { matchFiles } from '../../../lib/batch/match-files.ts';
import { totalLines } from '../../../lib/batch/total-lines.ts';
import { pageNumbers } from '../../../lib/batch/page-numbers.ts';
import { taskById } from '../../../lib/task/built-in-tasks.ts';
import type { JsonObject } from '../../../lib/task/json-schema.ts';
import { batchRow } from '../../fakes/batch-row.ts';

const row = (at: number, data: JsonObject, hash = String(at)) => batchRow(at, data, { hash });

describe('duplicates', () => {
  it('are of the same picture, or of the same number of the same seller however it is printed', () => {
    const found = findDuplicates([
      row(0, { invoiceNumber: 'RE-2026 / 17', seller: 'Blume GmbH' }),
      row(1, { invoiceNumber: 'RE 2026-17', seller: 'BLUME GMBH' }),
      row(2, { invoiceNumber: 'RE-2026/17', seller: 'Stein AG' }),
      row(3, {}, '0'),
      row(4, {}),
      row(5, {}),
    ]);
    expect([...found]).toEqual([
      [1, { of: 0, by: 'number' }],
      [3, { of: 0, by: 'picture' }],
    ]);
  });
});

describe('totals of columns', () => {
  it('sum figures by currency, each place once, and say what is none', () => {
    const amount = (value: number, currency: string) => ({ value, currency });
    const totals = columnTotals([
      [{ path: '0 /a', value: 0.1 }, { path: '0 /t', value: amount(10, 'EUR') }, { value: 'x' }],
      [{ path: '0 /b', value: 0.2 }, { path: '0 /t', value: amount(10, 'EUR') }, { value: '12' }],
      [{ path: '1 /a', value: 'n/a' }, { path: '1 /t', value: amount(5, 'USD') }, { value: '13' }],
      [{ path: '2 /a', value: 1 }, { path: '2 /t', value: amount(2.5, 'EUR') }, { value: '14' }],
    ]);
    expect(totals.get(0)).toEqual({ sums: new Map([['', 1.3]]), strays: 1 });
    expect(totals.get(1)).toEqual({
      sums: new Map([
        ['EUR', 12.5],
        ['USD', 5],
      ]),
      strays: 0,
    });
    expect(totals.has(2)).toBe(false);
  });
});

describe('total lines of a picture’s own table', () => {
  const line = (id: string, at: number, name: string, price: number | null, seller = 'A') => ({
    id,
    cells: [
      { path: `${id} /seller`, value: seller },
      { path: `${id} /items/${at}/name`, value: name },
      { path: `${id} /items/${at}/price`, value: price === null ? null : { value: price, currency: 'EUR' } },
    ],
  });
  const found = (...lines: readonly ReturnType<typeof line>[]) => [
    ...totalLines(
      lines.map(({ cells }) => cells),
      lines.map(({ id }) => id),
    ),
  ];

  it('are compared with the lines above them, and not added to those', () => {
    const lines = [line('0', 0, 'Tea', 0.1), line('0', 1, 'Cake', 0.2), line('0', 2, 'TOTAL:', 0.3)];
    expect(found(...lines, line('1', 0, 'Total', 7))).toEqual([[2, []]]);
    const cells = lines.map((each) => each.cells);
    expect(columnTotals(cells.slice(0, 2)).get(2)?.sums).toEqual(new Map([['EUR', 0.3]]));
  });

  it('say by how much they miss them', () => {
    expect(found(line('0', 0, 'Tea', 10), line('0', 1, 'Cake', 5), line('0', 2, 'Summe EUR', 16))).toEqual([
      [2, [{ column: 2, sum: 15, difference: -1 }]],
    ]);
  });

  it('may be several, with what is between them', () => {
    expect(
      found(
        line('0', 0, 'Tea', 10),
        line('0', 1, 'Cake', 5),
        line('0', 2, 'Subtotal', 15),
        line('0', 3, 'Shipping', 3),
        line('0', 4, 'Total', 18),
      ),
    ).toEqual([
      [2, []],
      [4, []],
    ]);
  });

  it('are none where the name is a thing’s, or all lines’, or figures are missing', () => {
    expect(found(line('0', 0, 'Tea', 10), line('0', 1, 'Total', 4), line('0', 2, 'Cake', 5))).toEqual([]);
    expect(found(line('0', 0, 'Tea', 10, 'Total'), line('0', 1, 'Cake', 5, 'Total'))).toEqual([]);
    expect(found(line('0', 0, 'Tea', null), line('0', 1, '合計', 5))).toEqual([[1, []]]);
  });
});

describe('page numbers', () => {
  it.each([
    ['', [1, 2, 3, 4, 5]],
    ['2', [2]],
    ['1-3, 5', [1, 2, 3, 5]],
    ['5;1–2 2', [1, 2, 5]],
    ['6', undefined],
    ['0', undefined],
    ['3-1', undefined],
    ['a', undefined],
  ])('%j of five', (typed, pages) => expect(pageNumbers(typed, 5)).toEqual(pages));
});

describe('files that are chosen again', () => {
  it('are told by name, length and date, with or without their folder', () => {
    const rows = [row(0, {}), row(1, {}), row(2, {})];
    const found = matchFiles(rows, [
      { name: '1.png', bytes: 11, modifiedAt: 5 },
      { name: 'elsewhere/0.png', bytes: 10, modifiedAt: 5 },
      { name: '2.png', bytes: 12, modifiedAt: 6 },
    ]);
    expect([...found]).toEqual([
      [0, 1],
      [1, 0],
    ]);
  });
});

describe('the estimate', () => {
  it('says nothing of tokens where nothing is sent, and of a priced model what it may cost', () => {
    const task = taskById('receipt');
    const sizes = [{ width: 1000, height: 1600 }];
    expect(estimateBatch(40, sizes, { task, engine: undefined })).toMatchObject({ ms: 100_000 });
    const engine = { profileId: 'openai', model: 'some-vision', price: [2, 8] as const };
    const one = estimateBatch(1, sizes, { task, engine });
    const forty = estimateBatch(40, sizes, { task, engine });
    expect(one.tokens).toBeGreaterThan(800);
    expect(forty.dollars).toBeCloseTo(40 * (one.dollars ?? 0), 6);
    expect(forty.limits).toEqual({ start: 8, ceiling: 32 });
  });
});
