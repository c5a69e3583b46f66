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

describe('textSegments', () => {
  it('knows where each piece stands, both halves of a mended word', () => {
    const [segment] = textSegments(page([line('re-', 0), line('search', 24)]));
    expect(segment?.text).toBe('research');
    expect(segment?.words.map((word) => word.box.y)).toEqual([0, 24]);
  });
});
