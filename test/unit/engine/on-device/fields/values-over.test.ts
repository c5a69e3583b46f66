import { describe, expect, it } from 'vitest';
import { annotatePage } from '../../../../../lib/engine/on-device/fields/page/annotated-page.ts';
import { readForm } from '../../../../../lib/engine/on-device/fields/readers/read-form.ts';
import { ownRecord } from '../../../../../lib/engine/on-device/own-record.ts';
import type { Line, RecognizedText } from '../../../../../lib/image/recognized-text.ts';

/** Lines of type: where each begins and how high it is, in px. */
type Typed = readonly [text: string, x: number, y: number, height: number];

function recognized(...lines: readonly Typed[]): RecognizedText {
  const typed = lines.map(([text, left, y, height]): Line => {
    let x = left;
    const words = text.split(' ').map((word) => {
      const width = Math.round(0.6 * height * word.length);
      const box = { x, y, width, height };
      x += width + Math.round(0.3 * height);
      return { text: word, confidence: 0.96, box };
    });
    return { words, box: { x: left, y, width: x - left, height }, angle: 0 };
  });
  return { width: 600, height: 400, paragraphs: typed.map((line) => ({ lines: [line] })) };
}

/** Two rows of two cards each, the value of each over its caption. */
const dashboard = recognized(
  ['Store overview', 20, 20, 22],
  ['48,210', 20, 80, 24],
  ['1,204', 320, 80, 24],
  ['Revenue', 20, 112, 14],
  ['Orders', 320, 112, 14],
  ['3.42%', 20, 170, 24],
  ['$40.04', 320, 170, 24],
  ['Conversion rate', 20, 202, 14],
  ['Average order value', 320, 202, 14],
);

function read(text: RecognizedText, properties: Record<string, Record<string, string>>) {
  const { fields } = ownRecord(text, { schema: { type: 'object', properties } });
  return Object.fromEntries(fields.flatMap(({ key, value }) => (value ? [[key, value.value]] : [])));
}

describe('values over their captions', () => {
  it('are those of the captions under them, not what stands beside or below', () => {
    expect(
      read(dashboard, {
        revenue: { type: 'number' },
        orders: { type: 'integer' },
        conversion_rate: { type: 'string' },
        average_order_value: { type: 'number' },
        order: { type: 'string' },
      }),
    ).toEqual({ revenue: 48210, orders: 1204, conversion_rate: 3.42, average_order_value: 40.04 });
  });

  it('are pairs of a form', () => {
    const pairs = readForm(dashboard).map(({ label, value }) => [label.printed, value.printed]);
    expect(pairs).toEqual([
      ['Revenue', '48,210'],
      ['Orders', '1,204'],
      ['Conversion rate', '3.42%'],
      ['Average order value', '$40.04'],
    ]);
  });

  it('may go on over several lines', () => {
    const wrapped = recognized(
      ['ES91 2100 0418', 20, 80, 24],
      ['B22', 320, 80, 24],
      ['0005 1332', 20, 110, 24],
      ['Gate', 320, 112, 14],
      ['Account', 20, 142, 14],
      ['24C', 20, 200, 24],
      ['Economy', 320, 200, 24],
      ['Seat', 20, 232, 14],
      ['Class', 320, 232, 14],
    );
    const text = { type: 'string' };
    expect(read(wrapped, { account: text, gate: text, seat: text, class: text })).toEqual({
      account: 'ES91 2100 0418 0005 1332',
      gate: 'B22',
      seat: '24C',
      class: 'Economy',
    });
  });

  it('are none where labels stand over values, rows are evenly spaced, or one line is a heading', () => {
    const over = (text: RecognizedText) =>
      [...annotatePage(text).over.values()].flat().map((each) => each.cell.text);
    const labelsAbove = recognized(
      ['Gate', 20, 80, 14],
      ['Seat', 320, 80, 14],
      ['B22', 20, 102, 18],
      ['24C', 320, 102, 18],
      ['Flight', 20, 150, 14],
      ['Class', 320, 150, 14],
      ['MD 417', 20, 172, 18],
      ['Economy', 320, 172, 18],
    );
    const columns = recognized(
      ...['Model', 'Voltage', 'Power', 'Weight'].flatMap((label, row): Typed[] => [
        [label, 20, 80 + 24 * row, row % 2 === 0 ? 14 : 18],
        [`${row + 2}20`, 320, 80 + 24 * row, row % 2 === 0 ? 14 : 18],
      ]),
    );
    const heading = recognized(
      ['Hotel Larkspur', 20, 20, 24],
      ['by the lake', 20, 50, 14],
      ['Guest: Tomasz Wilk', 20, 100, 14],
    );
    const letterhead = recognized(
      ['Papeterie du Rhône', 20, 20, 20],
      ['18 quai Perrache', 20, 44, 14],
      ['Bon de livraison', 20, 100, 26],
      ['sans valeur marchande', 20, 132, 16],
    );
    expect([labelsAbove, columns, heading, letterhead].map(over)).toEqual([[], [], [], []]);
  });
});
