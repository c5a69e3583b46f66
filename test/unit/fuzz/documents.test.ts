import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageNumbers } from '../../../lib/batch/page-numbers.ts';
import { imageLimits } from '../../../lib/image/check-image.ts';
import { isPdf } from '../../../lib/pdf/is-pdf.ts';
import { pageScale } from '../../../lib/pdf/page-scale.ts';
import { pageText } from '../../../lib/pdf/page-text.ts';
import { makePdf } from '../../fixtures/make-pdf.ts';
import { holds, mutated, mutatedText } from './fuzz.ts';

describe('the readers of documents, fuzzed [B32]', () => {
  it('know a PDF by its header and nothing else', { timeout: 1_500_000 }, async () => {
    const file = makePdf(['text']);
    await holds(fc.oneof(mutated([file.slice(0, 64)]), fc.uint8Array({ maxLength: 1500 })), (bytes) => {
      const at = Buffer.from(bytes).indexOf('%PDF-');
      expect(isPdf(bytes)).toBe(at !== -1 && at + 5 <= 1024);
    });
  });

  it('draw a page of any size within what may be read', { timeout: 1_500_000 }, async () => {
    const side = fc.double({ min: 1e-3, max: 1e7, noNaN: true });
    await holds(fc.record({ width: side, height: side }), (page) => {
      const scale = pageScale(page);
      const [across, down] = [Math.ceil(page.width * scale), Math.ceil(page.height * scale)];
      expect(Math.max(across, down)).toBeLessThanOrEqual(imageLimits.side);
      expect(across * down).toBeLessThanOrEqual(imageLimits.pixels);
    });
  });

  it('keep a page’s own text within what a message carries', { timeout: 1_500_000 }, async () => {
    const piece = fc.record({
      str: fc.oneof(fc.string(), fc.constantFrom(' ', '\t', '\n', '\0', ' '.repeat(9000))),
      hasEOL: fc.boolean(),
    });
    await holds(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const text = pageText(pieces);
      expect(text.length).toBeLessThanOrEqual(20_000);
      expect(text).not.toMatch(/\0|\n{3}/u);
    });
  });

  it('take the pages that are named, each once, or none', { timeout: 1_500_000 }, async () => {
    const typed = fc.tuple(mutatedText(['1-3, 8', '2;4 5–9', '']), fc.integer({ min: 1, max: 60 }));
    await holds(typed, ([text, count]) => {
      const pages = pageNumbers(text, count);
      if (!pages) return;
      expect(pages.length).toBeGreaterThan(0);
      expect([...new Set(pages)].toSorted((a, b) => a - b)).toEqual(pages);
      expect(pages[0]).toBeGreaterThanOrEqual(1);
      expect(pages.at(-1)).toBeLessThanOrEqual(count);
    });
  });
});
