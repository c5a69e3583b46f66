import { describe, expect, it } from 'vitest';
import { findLabels } from '../../../../../lib/engine/on-device/fields/labels/find-labels.ts';
import { fold } from '../../../../../lib/engine/on-device/fields/page/fold.ts';

function labels(text: string): string[] {
  return findLabels(fold(text)).map(({ concept, start, end }) => `${concept}: ${text.slice(start, end)}`);
}

describe('labels', () => {
  it.each([
    ['Sub-Total\t9.00', 'subtotal: Sub-Total'],
    ['TOTAL SALES (EXCLUDING GST)', 'subtotal: TOTAL SALES (EXCLUDING GST'],
    ['Total Sales (Inclusive of GST)', 'total: Total Sales (Inclusive of GST'],
    ['TOTAL QTY: 5', 'not-money: TOTAL QTY'],
    ['Gesamtbetrag:571,04', 'total: Gesamtbetrag'],
    ['Zwischensumme', 'subtotal: Zwischensumme'],
    ['SUMME\t17,85', 'total: SUMME'],
    ['Rückgeld', 'change: Rückgeld'],
    ['NET À PAYER', 'grand-total: NET À PAYER'],
    ['Fecha de vencimiento', 'due-date: Fecha de vencimiento'],
    ['Jumlah Besar', 'grand-total: Jumlah Besar'],
    ['应付金额：38.00', 'grand-total: 应付金额'],
    ['合计38.00', 'total: 合计'],
    ['Rechnungsnummer: 4', 'invoice-number: Rechnungsnummer'],
  ])('finds %s', (text, label) => {
    expect(labels(text)[0]).toBe(label);
  });

  it.each([
    ['Tatal', 'total: Tatal'],
    ['T0TAL', 'total: T0TAL'],
    ['lnvoice Nurnber', 'invoice-number: lnvoice Nurnber'],
    ['SubTota1', 'subtotal: SubTota1'],
    ['Rour ding Adjustment', 'rounding: Rour ding Adjustment'],
    ['Rechnunqsdatum', 'date: Rechnunqsdatum'],
    ['TotalAmount', 'total: TotalAmount'],
  ])('forgives the reader: %s', (text, label) => {
    expect(labels(text)[0]).toBe(label);
  });

  it.each(['Contoso', 'Tarte aux pommes', 'Mr Smith', '12.50', 'We met at the car park'])(
    'finds none in %s',
    (text) => {
      expect(labels(text)).toEqual([]);
    },
  );
});
