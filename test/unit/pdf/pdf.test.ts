import { describe, expect, it } from 'vitest';
import { imageLimits } from '../../../lib/image/check-image.ts';
import { isPdf } from '../../../lib/pdf/is-pdf.ts';
import { pageScale } from '../../../lib/pdf/page-scale.ts';
import { pageText } from '../../../lib/pdf/page-text.ts';
import { makePdf } from '../../fixtures/make-pdf.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('isPdf', () => {
  it.each([
    ['a PDF', makePdf(['text']), true],
    ['a header behind something else', bytes(`${'\n'.repeat(1000)}%PDF-1.7`), true],
    ['a header too far behind', bytes(`${'\n'.repeat(1024)}%PDF-1.7`), false],
    ['a picture', bytes('\x89PNG'), false],
    ['nothing', bytes(''), false],
  ])('knows %s', (_name, head, expected) => {
    expect(isPdf(head)).toBe(expected);
  });
});

describe('pageScale', () => {
  it('gives 200 dots per inch', () => {
    expect(Math.round(595 * pageScale({ width: 595, height: 842 }))).toBe(1653);
  });

  it.each([
    [14_400, 14_400],
    [14_400, 3],
    [2384, 3370],
  ])('keeps a page of %i × %i units within what may be read', (width, height) => {
    const scale = pageScale({ width, height });
    const [across, down] = [Math.ceil(width * scale), Math.ceil(height * scale)];
    expect(Math.max(across, down)).toBeLessThanOrEqual(imageLimits.side);
    expect(across * down).toBeLessThanOrEqual(imageLimits.pixels);
    expect(across * down).toBeGreaterThan(30_000);
  });
});

describe('pageText', () => {
  it('keeps the lines, and no blanks around them', () => {
    const pieces = [
      { str: 'Second ', hasEOL: false },
      { str: 'sheet ', hasEOL: true },
      { str: '', hasEOL: true },
      { str: '', hasEOL: true },
      { str: 'of three', hasEOL: true },
    ];
    expect(pageText(pieces)).toBe('Second sheet\n\nof three');
  });

  it('is empty where there is only white', () => {
    expect(pageText([{ str: '  ', hasEOL: true }])).toBe('');
  });

  it('ends where a message ends', () => {
    expect(pageText([{ str: 'x'.repeat(30_000), hasEOL: false }])).toHaveLength(20_000);
  });
});
