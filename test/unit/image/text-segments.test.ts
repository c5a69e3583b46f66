import { describe, expect, it } from 'vitest';
import type { Line, Paragraph, RecognizedText } from '../../../lib/image/recognized-text.ts';
import { plainText, textSegments } from '../../../lib/image/text-segments.ts';

function line(text: string, y: number): Line {
  const box = { x: 0, y, width: 10 * text.length, height: 20 };
  return { words: text.split(' ').map((word) => ({ text: word, confidence: 1, box })), box, angle: 0 };
}

function page(...paragraphs: readonly (readonly Line[])[]): RecognizedText {
  return { width: 600, height: 800, paragraphs: paragraphs.map((lines): Paragraph => ({ lines })) };
}

describe('plainText', () => {
  it('is empty for a picture without text', () => {
    expect(plainText(page())).toBe('');
  });

  it('joins wrapped lines, mends hyphens, and keeps those that belong', () => {
    const text = plainText(page([line('a light-', 0), line('house on the A-', 24), line('Team side', 48)]));
    expect(text).toBe('a lighthouse on the A- Team side');
  });

  it('sets off joined paragraphs by blank lines', () => {
    expect(plainText(page([line('Title', 0)], [line('one', 30), line('two', 54)], [line('three', 80)]))).toBe(
      'Title\n\none two\n\nthree',
    );
  });

  it('keeps a list line by line, with a blank line where the page leaves air', () => {
    const rows = [0, 24, 48, 110, 134].map((y, at) => [line(`row ${at}`, y)]);
    expect(plainText(page(...rows))).toBe('row 0\nrow 1\nrow 2\n\nrow 3\nrow 4');
  });

  it('puts no blank lines between the airy rows of a table', () => {
    const rows = [0, 50, 99, 150].map((y, at) => [line(`row ${at}`, y)]);
    expect(plainText(page(...rows))).toBe('row 0\nrow 1\nrow 2\nrow 3');
  });
});

describe('plainText with its line breaks', () => {
  const printed = (...paragraphs: readonly (readonly Line[])[]) => plainText(page(...paragraphs), true);

  it('is line by line as it is printed, hyphens kept', () => {
    expect(printed([line('a light-', 0), line('house on', 24), line('a rock', 48)])).toBe(
      'a light-\nhouse on\na rock',
    );
  });

  it('has a blank line only where the page leaves air', () => {
    const text = [line('one', 24), line('two', 48)];
    expect(printed([line('Title', 0)], text, [line('three', 120)])).toBe('Title\none\ntwo\n\nthree');
  });

  it('keeps the indents of a listing', () => {
    const paragraphs = [{ lines: [line('if (a)', 0)] }, { lines: [line('b();', 24)], indent: 2 }];
    expect(plainText({ width: 600, height: 800, paragraphs }, true)).toBe('if (a)\n  b();');
  });

  it('knows where each word stands', () => {
    const segments = textSegments(page([line('re-', 0), line('search', 24)]), true);
    expect(segments.map(({ text, words }) => [text, words[0]?.box.y])).toEqual([
      ['re-', 0],
      ['\n', undefined],
      ['search', 24],
    ]);
  });
});

describe('textSegments', () => {
  it('knows where each piece stands, both halves of a mended word', () => {
    const [segment] = textSegments(page([line('re-', 0), line('search', 24)]));
    expect(segment?.text).toBe('research');
    expect(segment?.words.map((word) => word.box.y)).toEqual([0, 24]);
  });
});
