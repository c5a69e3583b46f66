import { describe, expect, it } from 'vitest';
import { findEvidence } from '../../../lib/evidence/find-evidence.ts';
import { wordStream } from '../../../lib/evidence/word-stream.ts';
import { boxAround } from '../../../lib/image/box-around.ts';
import type { FieldKind } from '../../../lib/image/field-value.ts';
import { recognizeText } from '../../fixtures/recognize-text.ts';
import { randomFrom } from '../../fixtures/receipts/random.ts';

function look(text: string, kind: FieldKind, value: string | number) {
  const sought = { kind, value, printed: String(value) };
  const { status, words } = findEvidence(sought, wordStream(recognizeText(text)));
  return [status, words.map((word) => word.text).join(' ')];
}

const differently = 'written-differently';
const absent = ['not-in-image', ''];

describe('what a picture may print otherwise', () => {
  it.each<
    [what: string, print: string, kind: FieldKind, value: string | number, status: string, words: string]
  >([
    ['dates', 'le 7 septembre 2024', 'date', '2024-09-07', differently, '7 septembre 2024'],
    ['dates', 'Do., 7. Nov. 2024', 'date', '2024-11-07', differently, '7. Nov. 2024'],
    ['dates', '2024年11月03日 21:15', 'date', '2024-11-03', differently, '2024年11月03日'],
    ['dates', "Apr 12'25 09:41AM", 'date', '2025-04-12', differently, "Apr 12'25"],
    ['dates', '14.03.2418:41', 'date', '2024-03-14', 'not-in-image', ''],
    ['dates', '14.03.202418:41', 'date', '2024-03-14', differently, '14.03.202418:41'],
    ['dates', 'Datum:14.03.24', 'date', '2024-03-14', differently, 'Datum:14.03.24'],
    ['amounts', 'SUMME 1’204.50', 'amount', 1204.5, 'seen', '1’204.50'],
    ['amounts', 'Total 12 .50', 'amount', 12.5, 'seen', '12 .50'],
    ['amounts', '合计1204.50元', 'amount', 1204.5, 'seen', '合计1204.50元'],
    ['amounts', 'Rabatt 2.00-', 'amount', -2, differently, '2.00-'],
    ['spacing', 'Gasthofzum Löwen', 'text', 'Gasthof zum Löwen', 'seen', 'Gasthofzum Löwen'],
    [
      'spacing',
      'DE12 5001 0517 0648 4898 90',
      'text',
      'DE12500105170648489890',
      'seen',
      'DE12 5001 0517 0648 4898 90',
    ],
    ['letter case', 'CORNER BAKERY', 'text', 'Corner Bakery', 'seen', 'CORNER BAKERY'],
    ['ligatures', 'Oﬃce Supplies', 'text', 'Office Supplies', 'seen', 'Oﬃce Supplies'],
    ['ligatures', 'Œuvres de Zoë', 'text', 'Oeuvres de Zoë', differently, 'Œuvres de Zoë'],
    ['hyphenation', 'Kunden-\nbetreuung', 'text', 'Kundenbetreuung', 'seen', 'Kunden- betreuung'],
    [
      'line breaks',
      '18 rue de la\nRépublique',
      'text',
      '18 rue de la République',
      'seen',
      '18 rue de la République',
    ],
    ['reading errors', 'Comer Bakery', 'text', 'Corner Bakery', differently, 'Comer Bakery'],
    ['reading errors', 'O3/O8/2024', 'date', '2024-08-03', differently, 'O3/O8/2024'],
    ['reading errors', '3 0ctober 2024', 'date', '2024-10-03', differently, '3 0ctober 2024'],
    ['reading errors', 'Total l2.5O', 'amount', 12.5, 'not-in-image', ''],
    ['reading errors', 'Total 1l2.5O', 'amount', 112.5, differently, '1l2.5O'],
    ['no spaces', '欢迎光临兰州牛肉面馆', 'text', '兰州牛肉面馆', differently, '欢迎光临兰州牛肉面馆'],
  ])('%s: "%s"', (_, print, kind, value, status, words) => {
    expect(look(print, kind, value)).toEqual([status, words]);
  });

  it('is an address in lines of a column beside another', () => {
    const print =
      'Contoso Ltd.            Microsoft\n1 Redmond Way Suite     1020 Enterprise Way\n6000 Redmond, WA        Sunnyvale, CA 87659';
    expect(look(print, 'text', '1020 Enterprise Way Sunnyvale, CA 87659')).toEqual([
      differently,
      '1020 Enterprise Way Sunnyvale, CA 87659',
    ]);
    expect(look(print, 'text', '1020 Enterprise Way Redmond, CA 87659')).toEqual(absent);
  });
});

describe('what is never matched by luck', () => {
  it.each<[what: string, print: string, kind: FieldKind, value: string | number, status: string]>([
    ['a lone digit', 'Table 5  Guests 2  Total 25.00', 'amount', 5, 'unproven'],
    ['a lone digit that is nowhere', 'Table 5  Guests 2  Total 25.00', 'amount', 9, 'unproven'],
    ['a digit of a longer number', 'Total 25.00', 'amount', 5, 'unproven'],
    ['the end of a reference', 'Invoice INV-100', 'amount', 100, 'unproven'],
    ['the time of day', 'Time 14:50 Table 7', 'amount', 14.5, 'not-in-image'],
    ['another decimal point', 'Total 145.00', 'amount', 14.5, 'not-in-image'],
    ['two columns', 'Bread 2     100.00', 'amount', 2100, 'not-in-image'],
    ['another digit', 'Total 1204.50', 'amount', 1204.6, 'not-in-image'],
    ['another order of digits', 'Total 1204.50', 'amount', 1240.5, 'not-in-image'],
    ['a number within another', 'Reference 99123499', 'text', '1234', 'not-in-image'],
    ['groups of another number', '12 34 56 78', 'text', '12 56 34 78', 'not-in-image'],
    ['another firm', 'Corner Bakery', 'text', 'Cornwall Brewery', 'not-in-image'],
  ])('%s: "%s"', (_, print, kind, value, status) => {
    expect(look(print, kind, value)).toEqual([status, '']);
  });

  it.each([
    ['another date that tells the order', '06/10/2019  due 06/25/2019', '2019-06-10', '2019-10-06'],
    ['a place of the United States', 'Redmond, WA 98052  06/10/2019', '2019-06-10', '2019-10-06'],
    ['the euro', '06/10/2019  Total 4.20 €', '2019-10-06', '2019-06-10'],
    ['a point', '06.10.2019', '2019-10-06', '2019-06-10'],
  ])('day and month, by %s', (_, print, right, turned) => {
    expect(look(print, 'date', right)[0]).toBe(differently);
    expect(look(print, 'date', turned)).toEqual(absent);
  });

  it('says nothing of day and month where the picture does not tell', () => {
    expect(look('Date 06/10/2019', 'date', '2019-06-10')[0]).toBe(differently);
    expect(look('Date 06/10/2019', 'date', '2019-10-06')[0]).toBe(differently);
  });
});

describe('a text of 20,000 characters', () => {
  const random = randomFrom(11);
  const letters = 'etaoinsrhldcumfpgwyb';
  const vocabulary = Array.from({ length: 700 }, () =>
    Array.from({ length: 2 + Math.floor(random() * 9) }, () =>
      letters.charAt(Math.floor(random() * letters.length)),
    ).join(''),
  );
  const lines = Array.from({ length: 300 }, () =>
    Array.from({ length: 11 }, () => vocabulary[Math.floor(random() * vocabulary.length)]).join(' '),
  );
  const text = lines.join('\n').slice(0, 20_000);
  // A reader has a letter wrong in one word of thirty.
  const read = text.replaceAll(/\S{4,}/gu, (word) =>
    random() < 0.03 ? word.replace(/[aeiou]/u, 'x') : word,
  );
  const recognized = recognizeText(`A heading\n${read}\nA footer`);
  const stream = wordStream(recognized);
  const find = (value: string) => findEvidence({ kind: 'text', value, printed: value }, stream);
  const rows = text.split('\n').length;

  it.each([
    ['as it is printed', text],
    ['in lines of the model’s own', text.replaceAll(/\s+/gu, (_, at: number) => (at % 7 === 0 ? '\n' : ' '))],
  ])('is placed on all of its lines, %s', (_, value) => {
    const { status, words } = find(value);
    expect(status).toBe(differently);
    expect(boxAround(words.map(({ box }) => box))).toMatchObject({ y: 34, height: (rows - 1) * 24 + 18 });
    expect(words.length).toBeGreaterThan(0.99 * text.split(/\s+/u).length);
  });

  it('is placed where it stands if it is a part of the picture', () => {
    const value = lines.slice(100, 150).join('\n');
    const box = boxAround(find(value).words.map((word) => word.box));
    expect(box).toMatchObject({ y: 34 + 100 * 24, height: 49 * 24 + 18 });
  });

  it('is not looked for where it says other things', () => {
    expect(find(text.split(/\s+/u).toReversed().join(' '))).toEqual({ status: 'unproven', words: [] });
  });

  it('is found by all of its characters where words have no spaces', () => {
    const chinese = Array.from({ length: 400 }, (_, at) =>
      String.fromCodePoint(0x4e00 + ((at * 131) % 3000)),
    ).join('');
    const picture = wordStream(recognizeText(chinese.replaceAll(/.{20}/gu, '$&\n')));
    const sought = (value: string) => findEvidence({ kind: 'text', value, printed: value }, picture);
    expect(sought(chinese)).toMatchObject({ status: 'seen' });
    expect(sought(chinese.slice(0, 100) + '书'.repeat(300)).status).toBe('unproven');
  });
});
