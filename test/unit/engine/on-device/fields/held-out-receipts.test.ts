import { describe, expect, it } from 'vitest';
import { readReceipt } from '../../../../../lib/engine/on-device/fields/readers/read-receipt.ts';
import { layOutPage } from '../../../../../lib/engine/on-device/fields/page/page.ts';
import { boxAround } from '../../../../../lib/image/box-around.ts';
import type { FieldValue } from '../../../../../lib/image/field-value.ts';
import type { RecognizedText } from '../../../../../lib/image/recognized-text.ts';
import { european } from '../../../../fixtures/receipts/held-out/european.ts';
import { otherCountries } from '../../../../fixtures/receipts/held-out/other-countries.ts';
import { typedReceipt } from '../../../../fixtures/receipts/held-out/typed-receipt.ts';
import { unseen } from '../../../../fixtures/receipts/held-out/unseen.ts';
import { recognizeText } from '../../../../fixtures/recognize-text.ts';

const receipts = [...european, ...otherCountries, ...unseen].map(({ id, text, truth }) => ({
  id,
  truth,
  read: readReceipt(recognizeText(typedReceipt(text))),
}));

function letters(value: string | number): string {
  return String(value)
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}

describe('receipts printed in ways that no reader was made by', () => {
  it.each<
    ['merchant' | 'address' | 'date' | 'total', 'company' | 'address' | 'date' | 'total', number, number]
  >([
    ['date', 'date', 0.9, 0.03],
    ['total', 'total', 0.9, 0.03],
    ['merchant', 'company', 0.75, 0.25],
    ['address', 'address', 0.6, 0.4],
  ])('%s', (field, key, leastRight, mostWrong) => {
    const isRight = (value: FieldValue, wanted: string | number) =>
      typeof wanted === 'number' ? value.value === wanted : letters(value.value) === letters(wanted);
    const judged = receipts.flatMap(({ id, read, truth }) => {
      const [value, wanted] = [read[field], truth[key]];
      if (wanted === undefined) return [];
      return [{ id, is: value === undefined ? 'silent' : isRight(value, wanted) ? 'right' : 'wrong' }];
    });
    const share = (is: string) => judged.filter((each) => each.is === is).length / judged.length;
    const others = judged.filter(({ is }) => is !== 'right').map(({ id, is }) => `${id} ${is}`);
    expect(share('right'), others.join(', ')).toBeGreaterThanOrEqual(leastRight);
    expect(share('wrong'), others.join(', ')).toBeLessThanOrEqual(mostWrong);
  });
});

/** A page tilted by so many degrees whose lines a reader found in upright boxes, and said nothing of the tilt. */
function tilted(text: string, degrees: number): RecognizedText {
  const slope = Math.tan((degrees * Math.PI) / 180);
  const plain = recognizeText(text);
  const lines = plain.paragraphs.flatMap((paragraph) =>
    paragraph.lines.flatMap(({ words }) => {
      const columns = [words.slice(0, -1), words.slice(-1)].filter((column) => column.length > 0);
      return columns.map((column) => {
        const { x, y, width, height } = boxAround(column.map(({ box }) => box));
        const box = {
          x,
          y: y + slope * (x + width / 2) - (Math.abs(slope) * width) / 2,
          width,
          height: height + Math.abs(slope) * width,
        };
        return {
          words: column.map((word) => ({ ...word, box: { ...word.box, y: box.y, height: box.height } })),
          box,
          angle: 0,
        };
      });
    }),
  );
  return { ...plain, paragraphs: lines.map((line) => ({ lines: [line] })) };
}

describe('a page that is tilted and whose lines were found upright', () => {
  const text = typedReceipt(otherCountries.find(({ id }) => id === 'my-mart')?.text ?? '');

  it.each([-3, -2, 2, 3])('has its amounts beside their labels: %i degrees', (degrees) => {
    const rows = layOutPage(tilted(text, degrees)).rows.map((row) => row.text.replaceAll(/\s+/gu, ' '));
    expect(rows).toContain('Total Amount RM 27.30');
    expect(rows).toContain('Nett Total RM 27.30');
  });

  it('is left as it is where its boxes say nothing of a tilt', () => {
    expect(layOutPage(recognizeText(text)).rows.map((row) => row.text)).toContain('Nett Total\tRM 27.30');
  });
});
