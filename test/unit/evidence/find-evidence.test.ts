import { describe, expect, it } from 'vitest';
import type { FieldKind } from '../../../lib/image/field-value.ts';
import { findEvidence } from '../../../lib/evidence/find-evidence.ts';
import { answerEvidence } from '../../../lib/evidence/answer-evidence.ts';
import type { FieldShape } from '../../../lib/task/fields/field.ts';
import { wordStream } from '../../../lib/evidence/word-stream.ts';
import { recognizeText } from '../../fixtures/recognize-text.ts';

function look(text: string, kind: FieldKind, value: string | number, printed = String(value)) {
  const { status, words } = findEvidence({ kind, value, printed }, wordStream(recognizeText(text)));
  return [status, words.map((word) => word.text).join(' ')];
}

describe('a date', () => {
  it.each([
    ['Date: 2019-01-11', 'seen', '2019-01-11'],
    ['Date: 11/01/2019 12:30', 'written-differently', '11/01/2019'],
    ['Friday, January 11, 2019', 'written-differently', 'January 11, 2019'],
    ['vom 11. Januar 2019 an', 'written-differently', '11. Januar 2019'],
    ['Date: 12/01/2019', 'not-in-image', ''],
    ['Order 20190111', 'not-in-image', ''],
  ])('in "%s" is %s', (text, status, words) => {
    expect(look(text, 'date', '2019-01-11')).toEqual([status, words]);
  });

  it('with a time is found in its two parts', () => {
    expect(look('11.01.2019 at 1:05 pm', 'date-time', '2019-01-11T13:05')).toEqual([
      'written-differently',
      '11.01.2019 1:05 pm',
    ]);
  });
});

describe('an amount', () => {
  it.each([
    ['TOTAL 1204.50', 1204.5, 'seen', '1204.50'],
    ['TOTAL $1204.50', 1204.5, 'seen', '$1204.50'],
    ['SUMME 1.204,50 EUR', 1204.5, 'written-differently', '1.204,50'],
    ['TOTAL 1 204,50 €', 1204.5, 'written-differently', '1 204,50'],
    ['TOTAL 12O4.5O', 1204.5, 'written-differently', '12O4.5O'],
    ['TOTAL 1204.60', 1204.5, 'not-in-image', ''],
    ['Table 5, 5.50 each', 5, 'unproven', ''],
    ['TOTAL 5.00', 5, 'seen', '5.00'],
    ['Room 12, 30.00', 12, 'unproven', ''],
    ['TOTAL €12', 12, 'seen', '€12'],
    ['TOTAL -3.20', -3.2, 'seen', '-3.20'],
  ])('in "%s" (%d) is %s', (text, value, status, words) => {
    expect(look(text, 'amount', value)).toEqual([status, words]);
  });
});

describe('a text', () => {
  it.each([
    ['WELCOME TO Corner Bakery', 'corner bakery', 'seen', 'Corner Bakery'],
    ['Corner- Bakery', 'Corner Bakery', 'seen', 'Corner- Bakery'],
    ['Call (030) 123-4567', '030 1234567', 'written-differently', '(030) 123-4567'],
    ['Cafe Zoë', 'Café Zoe', 'written-differently', 'Cafe Zoë'],
    ['Cormer Bakery Limited', 'Corner Bakery Limited', 'written-differently', 'Cormer Bakery Limited'],
    ['Dear Mr Smyth', 'Smith', 'not-in-image', ''],
    ['Invoice A1234567', 'A1234568', 'not-in-image', ''],
    ['Invoice Al2345O7', 'A1234507', 'written-differently', 'Al2345O7'],
    ['Reference 99123499', '1234', 'not-in-image', ''],
    ['the total', 'a', 'unproven', ''],
  ])('in "%s" ("%s") is %s', (text, value, status, words) => {
    expect(look(text, 'text', value)).toEqual([status, words]);
  });

  it('is found over line breaks and hyphens, and in several columns part by part', () => {
    expect(look('Das Kunden-\nkonto ist leer', 'text', 'Kundenkonto')).toEqual(['seen', 'Kunden- konto']);
    expect(
      look(
        '12 Harbour Street   Invoice 17\n90210 Springfield   Page 1',
        'address',
        '12 Harbour Street\n90210 Springfield',
      )[0],
    ).toBe('written-differently');
  });

  it('that is long and a model’s own words is not looked for', () => {
    const words =
      'A sunny photograph of a small bakery at the corner of two streets, with three people waiting outside.';
    expect(look('Corner Bakery\nFresh bread', 'text', words)).toEqual(['unproven', '']);
  });
});

describe('a value of a picture that says next to nothing', () => {
  it('cannot be judged', () => {
    expect(look('ab', 'amount', 12.5)).toEqual(['unproven', '']);
    expect(look('Corner Bakery', 'yes-no', 'yes')).toEqual(['unproven', '']);
  });
});

describe('a model’s answer', () => {
  it('has each value tied to the words that say it', () => {
    const recognized = recognizeText('Corner Bakery\nRye bread    4.20\nTOTAL        4.20');
    const shape: FieldShape = {
      kind: 'group',
      rules: [],
      isClosed: true,
      fields: [
        { key: 'merchant', isRequired: true, kind: 'text' },
        { key: 'total', isRequired: true, kind: 'amount' },
        { key: 'paidBy', isRequired: false, kind: 'choice', options: ['card', 'cash'] },
      ],
    };
    const values = [
      { path: '/merchant', value: 'Corner Bakery', printed: 'Corner Bakery' },
      { path: '/total', value: { value: 9.9, currency: 'EUR' }, printed: '9.90' },
      { path: '/paidBy', value: 'card', printed: 'card' },
      { path: '/items/0/amount', value: 4.2, printed: '4.2' },
      { path: '/isOpen', value: true, printed: 'true' },
    ];
    const evidence = answerEvidence({ shape, values }, recognized);
    expect([...evidence.keys()]).toEqual(['/merchant', '/total', '/items/0/amount']);
    expect(evidence.get('/merchant')).toMatchObject({ evidence: 'seen', box: { x: 10, y: 10, height: 18 } });
    expect(evidence.get('/total')).toMatchObject({ evidence: 'not-in-image', words: [], box: { width: 0 } });
    expect(evidence.get('/items/0/amount')).toMatchObject({ evidence: 'seen', words: [{ text: '4.20' }] });
  });
});
