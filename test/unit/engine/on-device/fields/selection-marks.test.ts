import { describe, expect, it } from 'vitest';
import { findSelectionMarks } from '../../../../../lib/engine/on-device/fields/marks/find-selection-marks.ts';
import { withSelectionMarks } from '../../../../../lib/engine/on-device/fields/marks/with-selection-marks.ts';
import { readForm } from '../../../../../lib/engine/on-device/fields/readers/read-form.ts';
import { readRecord } from '../../../../../lib/engine/on-device/fields/readers/read-record.ts';
import type { WantedField } from '../../../../../lib/engine/on-device/fields/readers/wanted-field.ts';
import type { Pixels } from '../../../../../lib/image/pixels.ts';
import type { RecognizedText } from '../../../../../lib/image/recognized-text.ts';
import { recognizeText } from '../../../../fixtures/recognize-text.ts';

/** What is drawn into a check box of 16 px, from its corner. */
type Inside = (x: number, y: number) => boolean;
const nothing: Inside = () => false;
const cross: Inside = (x, y) => x > 3 && x < 12 && (Math.abs(x - y) < 1.5 || Math.abs(x + y - 15) < 1.5);
const tick: Inside = (x, y) =>
  (x < 7 ? Math.abs(y - x - 4) < 1.5 : Math.abs(y + x - 17) < 1.5) && x > 2 && x < 13;
const speck: Inside = (x, y) => x === 8 && y > 5 && y < 13;
const all: Inside = () => true;

interface Drawn {
  readonly x: number;
  readonly y: number;
  readonly inside: Inside;
  readonly ink?: number;
  /** A round one is a letter. */
  readonly isRound?: boolean;
}

/** A page of even ground with check boxes. */
function page({ width, height }: RecognizedText, drawn: readonly Drawn[], ground = 255): Pixels {
  const data = new Uint8ClampedArray(4 * width * height).fill(255);
  for (let at = 0; at < data.length; at += 4) data.fill(ground, at, at + 3);
  for (const { x, y, inside, ink = 40, isRound = false } of drawn) {
    for (let down = 0; down < 16; down += 1) {
      for (let across = 0; across < 16; across += 1) {
        const isEdge = isRound
          ? Math.abs(Math.hypot(across - 7.5, down - 7.5) - 7) < 1
          : Math.min(across, down) < 1 || Math.max(across, down) > 14;
        if (!isEdge && !inside(across, down)) continue;
        const place = 4 * ((y + down) * width + x + across);
        data.fill(ink, place, place + 3);
      }
    }
  }
  return { data, width, height };
}

const text = recognizeText('Newsletter      Terms of use      Smoker');
const line = { y: 11 };

describe('check boxes', () => {
  it.each([
    ['crossed', cross, true],
    ['ticked', tick, true],
    ['empty', nothing, false],
  ] as const)('one that is %s', (_, inside, isSelected) => {
    const at = { x: 120, ...line, inside };
    expect(findSelectionMarks(page(text, [at]), text)).toEqual([
      { box: { x: 120, y: 11, width: 16, height: 16 }, isSelected },
    ]);
    const light = page(text, [{ ...at, ink: 230 }], 30);
    expect(findSelectionMarks(light, text)).toHaveLength(1);
  });

  it('one that is filled counts where an empty one is as large, and else may be an icon', () => {
    const filled = { x: 120, ...line, inside: all };
    expect(findSelectionMarks(page(text, [filled]), text)).toEqual([]);
    const both = findSelectionMarks(page(text, [filled, { x: 290, ...line, inside: nothing }]), text);
    expect(both.map(({ isSelected }) => isSelected)).toEqual([true, false]);
  });

  it('one with a speck in it is neither, and a round letter is none', () => {
    expect(findSelectionMarks(page(text, [{ x: 120, ...line, inside: speck }]), text)).toEqual([]);
    const letter = { x: 120, ...line, inside: nothing, isRound: true };
    expect(findSelectionMarks(page(text, [letter]), text)).toEqual([]);
  });

  it('one that is a character of a word is none', () => {
    const words = recognizeText('人口 密度');
    const square = { x: 10, y: 12, inside: nothing };
    expect(findSelectionMarks(page(words, [square]), words)).toEqual([]);
  });

  it('stands in the text where it stands in the picture, in place of what it was taken for', () => {
    const misread = recognizeText('Terms: [ Smoker');
    const pixels = page(misread, [{ x: 71, ...line, inside: cross }]);
    const words = withSelectionMarks(misread, pixels)?.paragraphs.flatMap(({ lines }) =>
      lines.flatMap((each) => each.words),
    );
    expect(words?.map((word) => word.text)).toEqual(['Terms:', '☒', 'Smoker']);
    expect(withSelectionMarks(misread, page(misread, []))).toBeUndefined();
  });
});

describe('what check boxes say', () => {
  const form = recognizeText(`
☐ Newsletter by post        ☒ Newsletter by e-mail
Delivery: ☐ by post  ☒ by boat  ☐ collected
Smoker: ☐ Yes  ☒ No
Insured? ☐
Paid in full: ☒             Signed: ☐
              Pass          Fail
Brakes        ☒             ☐
Lights        ☐             ☐
Name: Erika Lund`);

  it('is a yes or no of each label, whichever side it stands on, and the answer to a question', () => {
    const pairs = readForm(form).map(({ label, value }) => [label.printed, value.value]);
    expect(pairs).toEqual([
      ['Newsletter by post', 'no'],
      ['Newsletter by e-mail', 'yes'],
      ['Delivery', 'by boat'],
      ['by post', 'no'],
      ['by boat', 'yes'],
      ['collected', 'no'],
      ['Smoker', 'No'],
      ['Yes', 'no'],
      ['No', 'yes'],
      ['Insured?', 'no'],
      ['Paid in full', 'yes'],
      ['Signed', 'no'],
      ['Brakes', 'Pass'],
      ['Name', 'Erika Lund'],
    ]);
  });

  it('is what a person’s own fields ask for', () => {
    const fields: WantedField[] = [
      { key: 'smoker', kind: 'yes-no' },
      { key: 'insured', kind: 'yes-no' },
      { key: 'post', kind: 'yes-no', description: 'Newsletter by post' },
      { key: 'delivery', kind: 'text' },
      { key: 'way', kind: 'choice', options: ['by boat', 'by post'] },
      { key: 'brakes', kind: 'text' },
      { key: 'lights', kind: 'text' },
    ];
    const { values } = readRecord(form, fields);
    expect(Object.fromEntries([...values].map(([key, { value }]) => [key, value]))).toEqual({
      smoker: 'no',
      insured: 'no',
      post: 'no',
      delivery: 'by boat',
      way: 'by boat',
      brakes: 'Pass',
    });
  });
});
