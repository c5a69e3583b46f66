import { describe, expect, it, test } from 'vitest';
import { symbolData } from '../../../../lib/engine/on-device/languages/language-data.ts';
import type { DrawnLine } from '../../../../lib/engine/on-device/recognition/draw-line.ts';
import { glyphShape } from '../../../../lib/engine/on-device/recognition/symbols/glyph-shape.ts';
import { isTick } from '../../../../lib/engine/on-device/recognition/symbols/is-tick.ts';
import { withRaisedFigures } from '../../../../lib/engine/on-device/recognition/symbols/raised-figures.ts';
import { symbolSuspects } from '../../../../lib/engine/on-device/recognition/symbols/symbol-suspects.ts';
import { withPassedOver } from '../../../../lib/engine/on-device/recognition/symbols/with-passed-over.ts';
import { withSymbols } from '../../../../lib/engine/on-device/recognition/symbols/with-symbols.ts';
import { withZeroBeforeUnit } from '../../../../lib/engine/on-device/recognition/symbols/zero-before-unit.ts';
import type { Word } from '../../../../lib/image/recognized-text.ts';

/** Words of a line, each 10 px a letter, 10 px apart. */
function words(line: string, confidence = 0.95): Word[] {
  let x = 0;
  return line.split(' ').map((text) => {
    const word = { text, confidence, box: { x, y: 0, width: 10 * text.length, height: 20 } };
    x += word.box.width + 10;
    return word;
  });
}

/** A stretch of a line as drawn: `#` is ink. */
function drawn(...rows: string[]): DrawnLine {
  const [width, height] = [rows[0]?.length ?? 0, rows.length];
  const data = new Uint8ClampedArray(4 * width * height).fill(255);
  for (const [at, sign] of Array.from(rows.join('')).entries())
    if (sign === '#') data.fill(0, 4 * at, 4 * at + 3);
  return { picture: { data, width, height }, margin: 0, above: 0, height, ink: new Uint8Array(), scale: 1 };
}

const shapes = {
  plus: drawn('....#....', '....#....', '..#####..', '....#....', '....#....'),
  plusMinus: drawn('....#....', '..#####..', '....#....', '.........', '..#####..'),
  equal: drawn('.........', '..#####..', '.........', '..#####..', '.........'),
  atLeast: drawn('..##.....', '....##...', '.....##..', '....##...', '..##.....', '.........', '..#####..'),
  dash: drawn('.........', '..#####..', '.........'),
  arrow: drawn('......#..', '.######..', '......#..', '.........'),
  micro: drawn('.#..#..', '.#..#..', '.#..#..', '.####..', '.#.....'),
  p: drawn('.####..', '.#..#..', '.#..#..', '.####..', '.#.....'),
};

/** What a line's words may hide, as their shapes of ink are. */
function suspects(line: string, shape?: DrawnLine): string[] {
  const own = shape && glyphShape(shape);
  return symbolSuspects(words(line))
    .filter(({ mayHide }) => mayHide === undefined || (own !== undefined && mayHide(own)))
    .map(({ symbols }) => symbols.source);
}

describe('symbolSuspects', () => {
  test.each([
    ['+0.1', shapes.plusMinus, shapes.plus],
    ['= 18', shapes.atLeast, shapes.equal],
    ['Next — Finish', shapes.arrow, shapes.dash],
    ['Coat of 3 pm', shapes.micro, shapes.p],
  ])('looks at the ink of %s', (line, hiding, plain) => {
    expect(suspects(line, hiding)).toHaveLength(1);
    expect(suspects(line, plain)).toEqual([]);
  });

  it('asks which accent a letter has, and whether two strokes are an umlaut', () => {
    const asked = symbolSuspects(words('Café Lumiére in Miinchen, skiing')).map(({ at, data }) => [at, data]);
    expect(asked).toEqual([
      [1, 'fra'],
      [3, 'deu'],
      [4, 'deu'],
    ]);
  });

  it('suspects the units of millionths after a number only, ohms, and rows of asterisks', () => {
    expect(suspects('0.45 um and 250ug')).toEqual(['μ', 'μ']);
    expect(suspects('um, all of us, 12 us')).toEqual(['μ']);
    expect(suspects('71 pmol/L, 48 ug/dL, 12 uSv/h')).toEqual(['μ', 'μ', 'μ']);
    expect(suspects('4.7 kQ in Q 4')).toEqual(['Ω']);
    expect(suspects('**** 4.2 and 3 * 4')).toEqual(['[★☆]+']);
    expect(suspects('COz and CO2')).toEqual(['2']);
  });

  it('suspects nothing in plain text, numbers and code', () => {
    expect(suspects('Call +49 30 1234, open until 5 pm', shapes.plus)).toEqual([]);
    expect(suspects('1% of 12.50 € - from the user’s plan (v2)', shapes.dash)).toEqual([]);
    expect(suspects('if (a === b && c <= 5) return x++ + 1; // a-b', shapes.plus)).toEqual([]);
  });
});

describe('withRaisedFigures', () => {
  const raised = drawn('......##.', '.......#.', '##.##.##.', '#.#.#....', '#.#.#....', '#.#.#....');
  const level = drawn('......##.', '.......#.', '##.##.##.', '#.#.#.#..', '#.#.#.#..', '#.#.#.##.');
  const read = (text: string, before: string, shape: DrawnLine): string | undefined =>
    withRaisedFigures({ text, confidence: 1, box: { x: 0, y: 0, width: 9, height: 6 } }, before, () => shape);

  it('raises the figure of an area and the exponent of a power of ten where they stand higher', () => {
    expect(read('m2', '42', raised)).toBe('m²');
    expect(read('kg/m3', '1.2', raised)).toBe('kg/m³');
    expect(read('10-3', 'of', drawn('#.#...#', '#.#.#.#', '#.#....', '#.#....'))).toBe('10⁻³');
    expect(read('106', '×', drawn('#.#.#', '#.#.#', '#.#..', '#.#..', '#.#..'))).toBe('10⁶');
    expect(read('2.5·106', 'of', drawn('#.#.#', '#.#.#', '#.#..', '#.#..', '#.#..'))).toBe('2.5·10⁶');
  });

  it('leaves what stands on the line, and numbers that are no powers', () => {
    expect(read('m2', '42', level)).toBeUndefined();
    expect(read('106', 'page', raised)).toBeUndefined();
    expect(read('Figure2', 'see', raised)).toBeUndefined();
    expect(read('y3', 'row', raised)).toBeUndefined();
    expect(read('10-3', 'pages', drawn('#.#...#', '#.#.#.#', '#.#...#', '#.#...#'))).toBeUndefined();
  });
});

describe('withSymbols', () => {
  const rectangle = { centerX: 400, centerY: 10, width: 800, height: 20, angle: 0 };
  const pixels = { data: new Uint8ClampedArray(4), width: 1, height: 1 };

  /** What becomes of a line, and how often another reader was asked. */
  async function read(
    line: string,
    again: string,
    confidence = 0.95,
  ): Promise<[text: string, asked: number]> {
    let asked = 0;
    const found = await withSymbols(pixels, { rectangle, words: words(line) }, [], async () => {
      asked += 1;
      return { rectangle, words: words(again, confidence) };
    });
    return [found.words.map(({ text }) => text).join(' '), asked];
  }

  it('takes a symbol where the same follows it, in its place', async () => {
    expect(await read('Dose 250 ug daily', 'Dose 250 μg daily')).toEqual(['Dose 250 µg daily', 1]);
    expect(await read('Dose 250 ug daily', 'Dose 250 μm daily')).toEqual(['Dose 250 ug daily', 1]);
    expect(await read('5 ug of every single thing there', '5 ug of every single thing μg')).toEqual([
      '5 ug of every single thing there',
      1,
    ]);
    expect(await read('Dose 250 ug daily', 'Dose 250 μg daily', 0.6)).toEqual(['Dose 250 ug daily', 1]);
  });

  it('asks once for many', async () => {
    expect(await read('1 ug 2 ug 3 um 4 us', '1 μg 2 ug 3 μm 4 μs')).toEqual(['1 µg 2 ug 3 µm 4 µs', 1]);
    expect(await read('nothing to ask', 'μ')).toEqual(['nothing to ask', 0]);
  });
});

describe('withPassedOver', () => {
  const slender = { width: 4, height: 8, bands: 1, fill: 0.5, bottomShare: 1, openTop: 0 };

  /** @param others what the reader of many symbols sees, where that is another one. */
  async function read(
    strong: Word[],
    fast: Word[],
    again: string,
    { shape = slender, others = again } = {},
  ): Promise<string> {
    const found = await withPassedOver(
      strong,
      fast,
      () => shape,
      async (_from, _to, data) => words(data === symbolData ? others : again),
    );
    return found.map(({ text }) => text).join(' ');
  }

  it('puts a rupee where one reader sees a figure and the other a letter of Hindi', async () => {
    expect(await read(words('Total 3 499'), words('Total = 499', 0.5), 'Total र 499')).toBe('Total ₹ 499');
    expect(await read(words('Total 31,250.00'), words('Total %1,250.00', 0.5), 'x ह1,250.00')).toBe(
      'Total ₹1,250.00',
    );
  });

  it('leaves a figure that the other reader sees too, an amount read surely, and a sign wider than high', async () => {
    const strong = words('Total 31,250.00');
    const unsure = words('Total 31,250.00', 0.5);
    expect(await read(strong, unsure, 'Total 31,250.00')).toBe('Total 31,250.00');
    expect(await read(strong, words('Total 31,250.00'), 'Total र1,250.00')).toBe('Total 31,250.00');
    const wide = { ...slender, width: 9 };
    expect(await read(words('x = 499'), words('x = 499', 0.5), 'x र 499', { shape: wide })).toBe('x = 499');
  });

  it('takes the readers that see two different signs before an amount for one that they do not know', async () => {
    expect(await read(words('T168.75'), words('2168.75'), 'क168.75')).toBe('₹168.75');
    expect(await read(words('32,212.50'), words('2,212.50'), 'र2,212.50')).toBe('₹2,212.50');
    expect(await read(words('385.00'), words('%85.00'), '85.00')).toBe('85.00');
    expect(await read(words('385.00'), words('%85.00'), '85.00', { others: '385.00' })).toBe('385.00');
    expect(await read(words('385.00'), words('385.00'), 'र85.00')).toBe('385.00');
  });

  it('looks at all of an amount that the strong reader sees, also at the figure that the fast one dropped', async () => {
    const strong = words('125.00');
    const fast = [{ text: '25.00', confidence: 0.95, box: { x: 10, y: 0, width: 50, height: 20 } }];
    const looked: number[] = [];
    const found = await withPassedOver(
      strong,
      fast,
      ({ box }) => {
        looked.push(box.x);
        return slender;
      },
      async (from) => words(from > 0 ? '25.00' : '125.00'),
    );
    expect(found).toEqual(strong);
    expect(looked).toEqual([0]);
  });

  it('adds ohms after a number and a comparison before one', async () => {
    expect(await read(words('50'), words('50 @'), '50Ω')).toBe('50 Ω');
    expect(await read(words('xx 2 100').slice(2), words('2 100'), '≥ 100')).toBe('≥ 100');
    expect(await read(words('xx 2 100').slice(2), words('2 100'), '2 100')).toBe('100');
  });

  it('adds a tick that was passed over, where all else is read the same', async () => {
    const strong = words('vv Done').slice(1);
    expect(await read(strong, words('vY Done', 0.3), '√ Done')).toBe('✓ Done');
    expect(await read(strong, words('vY Done', 0.3), '√ Dome')).toBe('Done');
    expect(await read(strong, words('vY Done', 0.3), 'Done')).toBe('Done');
    expect(await read(strong, words('(0 Done', 0.3), '√ Done')).toBe('Done');
  });
});

describe('isTick', () => {
  it.each([
    [
      'a tick',
      true,
      drawn('......#', '.....##', '.....#.', '....##.', '#...#..', '##.##..', '.###...', '..#....'),
    ],
    ['a chevron', false, drawn('#.....#', '##...##', '.#...#.', '.##.##.', '..###..', '...#...')],
    ['a slash', false, drawn('......#', '.....#.', '....#..', '...#...', '..#....', '.#.....', '#......')],
    ['a J', false, drawn('....##', '....##', '....##', '....##', '....##', '##..##', '.####.')],
    ['a plus', false, drawn('...#...', '...#...', '...#...', '#######', '...#...', '...#...', '...#...')],
    [
      'a box with a tick',
      false,
      drawn('#######', '#....##', '#...#.#', '##.##.#', '#.##..#', '#..#..#', '#######'),
    ],
  ])('of %s: %s', (_, expected, shape) => {
    expect(isTick(shape)).toBe(expected);
  });
});

describe('withZeroBeforeUnit', () => {
  const zero = { width: 4, height: 7, bands: 1, fill: 0.5, bottomShare: 0.5, openTop: 0 };

  it('takes a narrow O before a unit for a zero', () => {
    const [word] = words('Omg');
    expect(word && withZeroBeforeUnit(word, () => zero)).toBe('0mg');
    expect(word && withZeroBeforeUnit(word, () => ({ ...zero, width: 7 }))).toBeUndefined();
  });

  it('looks at no other word', () => {
    for (const word of words('Ogre Om O Ohm Organic'))
      expect(withZeroBeforeUnit(word, () => expect.fail(word.text))).toBeUndefined();
  });
});
