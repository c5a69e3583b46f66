import { describe, expect, it } from 'vitest';
import type { Line, RecognizedText } from '../../../lib/image/recognized-text.ts';
import { plainText, textSegments } from '../../../lib/image/text-segments.ts';

function line(text: string, y: number): Line {
  const words = text.split(' ').map((word, at) => ({
    text: word,
    box: { x: 50 * at, y, width: 40, height: 10 },
    confidence: 1,
  }));
  return { words, box: { x: 0, y, width: 50 * words.length, height: 10 }, angle: 0 };
}

function page(...paragraphs: Line[][]): RecognizedText {
  return { width: 500, height: 500, paragraphs: paragraphs.map((lines) => ({ lines })) };
}

describe('plainText', () => {
  it('joins a wrapped paragraph and mends its hyphens', () => {
    const text = page([line('People in re-', 0), line('search copy well-', 14), line('Known numbers', 28)]);
    expect(plainText(text)).toBe('People in research copy well- Known numbers');
  });

  it('keeps a receipt line by line', () => {
    expect(plainText(page([line('TOTAL 327.00', 0)], [line('CASH 400.00', 14)]))).toBe(
      'TOTAL 327.00\nCASH 400.00',
    );
  });

  it('leaves air where the page does, and around joined paragraphs', () => {
    const text = page([line('Title', 0)], [line('One', 60), line('two', 74)], [line('Three', 88)]);
    expect(plainText(text)).toBe('Title\n\nOne two\n\nThree');
  });

  it('is empty for a picture without text', () => {
    expect(plainText(page())).toBe('');
  });
});

describe('textSegments', () => {
  it('knows where each piece stands, both halves of a mended word', () => {
    const text = page([line('re-', 0), line('search', 14)]);
    const [segment] = textSegments(text);
    expect(segment?.text).toBe('research');
    expect(segment?.words.map((word) => word.box.y)).toEqual([0, 14]);
  });
});
