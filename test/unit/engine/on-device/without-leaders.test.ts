import { expect, test } from 'vitest';
import { withoutLeaders } from '../../../../lib/engine/on-device/layout/without-leaders.ts';
import type { ReadLine } from '../../../../lib/engine/on-device/recognition/read-line.ts';

/** A line whose letters are 10 px wide. */
function line(text: string): ReadLine {
  let x = 0;
  const words = text.split(' ').map((word) => {
    const box = { x, y: 0, width: 10 * word.length, height: 20 };
    x += box.width + 10;
    return { text: word, confidence: 1, box };
  });
  return { rectangle: { centerX: 0, centerY: 0, width: x, height: 20, angle: 0 }, words };
}

function texts(lines: readonly ReadLine[]): string[] {
  return lines.map(({ words }) => words.map(({ text }) => text).join(' '));
}

test('leaves out leaders, and the lines that are nothing else', () => {
  const page = ['Total assets..', 'Loans......5,201', '...', 'Securities .....', 'Ratio 4.5 %'].map(line);
  const left = withoutLeaders(page);
  expect(texts(left)).toEqual(['Total assets', 'Loans 5,201', 'Securities', 'Ratio 4.5 %']);
  expect(left[1]?.words.map(({ box }) => [box.x, box.width])).toEqual([
    [0, 50],
    [110, 50],
  ]);
});

test('keeps an ellipsis, a path and a range on a page without leaders', () => {
  const page = ['Loading...', 'cd ..', 'from 0..5', 'Wait...'].map(line);
  expect(withoutLeaders(page.slice(0, 3))).toEqual(page.slice(0, 3));
  const menu = ['Open...', 'Open Folder...', 'Save As...', 'Print...'].map(line);
  expect(withoutLeaders(menu)).toEqual(menu);
  const paths = ['cat ../..', 'ls ../a', 'a....b', 'c....d', 'e....f'].map(line);
  expect(texts(withoutLeaders(paths)).slice(0, 2)).toEqual(['cat ../..', 'ls ../a']);
});
