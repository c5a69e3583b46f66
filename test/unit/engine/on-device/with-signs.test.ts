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

function merged(strong: readonly Word[], fast: readonly Word[]): string {
  return withSigns(strong, fast)
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

test('takes nothing where the letters differ, the sign is unsure, or a quotation mark is only added', () => {
  expect(merged(words([0, '5.20']), words([0, '€5.28']))).toBe('5.20');
  expect(merged(words([0, '5.20']), words([0, '€5.20', 0.3]))).toBe('5.20');
  expect(merged(words([0, 'Times']), words([0, '‘Times']))).toBe('Times');
  expect(merged(words([0, 'a-b']), words([0, '—']))).toBe('a-b');
});
