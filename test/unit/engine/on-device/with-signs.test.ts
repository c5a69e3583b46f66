import { expect, test } from 'vitest';
import { withSigns } from '../../../../lib/engine/on-device/recognition/with-signs.ts';
import type { Word } from '../../../../lib/image/recognized-text.ts';

/** Words side by side, each as wide as it has letters, from where it says. */
function words(...texts: readonly (readonly [x: number, text: string, confidence?: number])[]): Word[] {
  return texts.map(([x, text, confidence = 0.8]) => ({
    text,
    confidence,
    box: { x, y: 0, width: 10 * text.length, height: 20 },
  }));
}

/** @param isWhole whether the fast reader's words have a sign for every shape of their ink. */
function merged(strong: readonly Word[], fast: readonly Word[], isWhole = false): string {
  return withSigns(
    strong,
    fast.map((word) => ({ ...word, isWhole })),
  )
    .map(({ text }) => text)
    .join(' ');
}

test.each([
  ['a currency before its figure', words([0, 'Total'], [80, '5.20']), words([0, 'Tofal'], [70, '€5.20'])],
  ['a currency read as a letter', words([0, 'Total'], [70, 'E5.20']), words([0, 'Total'], [70, '€5.20'])],
])('takes %s', (_, strong, fast) => {
  expect(merged(strong, fast)).toBe('Total €5.20');
});

test('takes typographic quotation marks for plain ones, and lone dashes where the other saw nothing', () => {
  expect(merged(words([0, '"Yes"']), words([0, '“Yes”'], [100, '—']))).toBe('“Yes” —');
});

test('takes an accent that the fast reader is sure of, on the same letters', () => {
  expect(merged(words([0, 'Lumiere', 1]), words([0, 'Lumiére', 0.93]))).toBe('Lumiére');
  expect(merged(words([0, 'Lumiere', 1]), words([0, 'Lumiére', 0.8]))).toBe('Lumiere');
  expect(merged(words([0, 'Lumiare', 1]), words([0, 'Lumiére', 0.93]))).toBe('Lumiare');
});

test('takes nothing where the letters differ, the sign is unsure, or a quotation mark is only added', () => {
  expect(merged(words([0, '5.20']), words([0, '€5.28']))).toBe('5.20');
  expect(merged(words([0, '5.20']), words([0, '€5.20', 0.3]))).toBe('5.20');
  expect(merged(words([0, 'Times']), words([0, '‘Times']))).toBe('Times');
  expect(merged(words([0, 'a-b']), words([0, '—']))).toBe('a-b');
});

test.each([
  ['the first digit of a time', words([10, '7:54']), words([0, '07:54']), '07:54'],
  ['a dash between years', words([0, '('], [10, '19541967)']), words([0, '(1954-1967)']), '(1954-1967)'],
  [
    'a point between numbers',
    words([0, '1788212']),
    words([0, '17'], [20, '·'], [30, '88212']),
    '17 · 88212',
  ],
])('takes %s that the ink proves', (_, strong, fast, text) => {
  expect(merged(strong, fast, true)).toBe(text);
});

test.each([
  ['as the fast reader has them', words([0, '19.15']), words([0, '1x'], [22, '9,15', 0.07]), '1x 9,15'],
  ['as the surer one has them', words([0, '19.33', 0.99]), words([0, '1x9,33', 0.3]), '1x9.33'],
  ['before a number of its own', words([0, '1'], [40, '22.72']), words([0, '1x'], [40, '22.72']), '1x 22.72'],
  ['not where the figures differ', words([0, '19.15']), words([0, '1x'], [22, '8.15']), '19.15'],
  ['not beside letters', words([0, 'axle']), words([0, 'axxle']), 'axle'],
])('takes the sign between how many and how much, its figures %s', (_, strong, fast, text) => {
  expect(merged(strong, fast)).toBe(text);
});

test('takes no digit that the ink does not prove, and nothing into a word without digits', () => {
  expect(merged(words([10, '7:54']), words([0, '07:54']))).toBe('7:54');
  expect(merged(words([0, 'clear']), words([0, 'cliear']), true)).toBe('clear');
  expect(merged(words([10, '7%']), words([0, '|7%']), true)).toBe('7%');
  expect(merged(words([10, '7%']), words([0, '17%']), true)).toBe('7%');
  expect(merged(words([0, '2.50']), words([0, '2.5O8']), true)).toBe('2.50');
});

test('takes a dash and an apostrophe within a word where both see the same else', () => {
  expect(merged(words([0, '1215%']), words([0, '12–15%', 0.1]))).toBe('12–15%');
  expect(merged(words([0, 'TueSun,']), words([0, 'Tue–Sun,', 0.6]))).toBe('Tue–Sun,');
  expect(merged(words([0, 'Well']), words([0, '“We’ll', 0.5]))).toBe('“We’ll');
  expect(merged(words([0, 'Well']), words([0, 'We’ll', 0.2]))).toBe('Well');
  expect(merged(words([0, '1215%']), words([0, '-1215%', 0.9]))).toBe('1215%');
  expect(merged(words([0, 'set'], [40, 'by'], [70, 's']), words([0, 'set-bys']))).toBe('set by s');
});

test.each([
  ['a millionth', words([0, '250'], [40, 'g']), words([0, '250'], [35, 'ug']), '250 ug'],
  ['a raised figure', words([0, '42'], [30, 'm2,']), words([0, '42'], [30, 'm?,']), '42 m²,'],
  ['a power over a division', words([0, 'kg/m3']), words([0, 'kg/m?']), 'kg/m³'],
  ['a fraction', words([0, '11/2'], [50, 'tsp']), words([0, '1%'], [50, 'tsp']), '1½ tsp'],
  ['a comparison', words([0, 'Age'], [60, '18']), words([0, 'Age'], [40, '='], [60, '18']), 'Age = 18'],
  ['a minus', words([20, '5.3']), words([0, '-'], [20, '5.3']), '- 5.3'],
  ['a size', words([0, '80'], [40, '120']), words([0, '80'], [25, 'x'], [40, '120']), '80 x 120'],
  ['a brand', words([0, 'Acme']), words([0, 'Acme®', 0.93]), 'Acme®'],
])('keeps the sign of %s that the strong reader passed over', (_, strong, fast, text) => {
  expect(merged(strong, fast)).toBe(text);
});

test('keeps a comparison also where the box of the number after it reaches over both', () => {
  const strong = [{ text: '18', confidence: 1, box: { x: 40, y: 0, width: 40, height: 20 } }];
  expect(merged(strong, words([45, '='], [60, '18']))).toBe('= 18');
});

test('adds no sign that belongs to no number, is unsure, or stands where the strong reader has another', () => {
  expect(merged(words([40, 'Home']), words([0, '='], [40, 'Home']))).toBe('Home');
  expect(merged(words([40, '18']), words([0, '=', 0.3], [40, '18']))).toBe('18');
  expect(merged(words([0, '≥'], [40, '18']), words([0, '='], [40, '18']))).toBe('≥ 18');
  expect(merged(words([0, 'mg']), words([0, 'ug']))).toBe('mg');
  expect(merged(words([0, 'Acme']), words([0, 'Acme®', 0.8]))).toBe('Acme');
});
