import { describe, expect, it } from 'vitest';
import { mainRow, type SearchedWord } from '../../../../lib/engine/on-device/recognition/main-row.ts';

const firstOfRow = 1;

/** A word in px; the first of a row unless said otherwise. */
function word(text: string, [left, right, top, bottom]: readonly number[], flags = firstOfRow): SearchedWord {
  const rect = { left: left ?? 0, right: right ?? 0, top: top ?? 0, bottom: bottom ?? 0 };
  return { text, confidence: 0.9, rect, flags };
}

function textOf(words: readonly SearchedWord[]): string {
  return mainRow(words)
    .map(({ text }) => text)
    .join(' ');
}

describe('mainRow', () => {
  it('leaves out the feet of the row above and the heads of the one below', () => {
    const row = [word('Note:', [10, 60, 16, 31]), word('Check', [70, 120, 16, 31], 0)];
    expect(textOf([word('wnn', [20, 60, 8, 12]), ...row, word('LID', [10, 40, 38, 46])])).toBe('Note: Check');
  });

  it('puts the pieces of a row into their order, one with a high box too', () => {
    const right = [word('tax', [200, 240, 17, 31]), word('form', [250, 300, 6, 50], 0)];
    const left = [word('file', [10, 50, 16, 31]), word('your', [60, 110, 16, 36], 0)];
    expect(textOf([...right, ...left])).toBe('file your tax form');
  });

  it('gives nothing for nothing', () => {
    expect(mainRow([])).toEqual([]);
  });
});
