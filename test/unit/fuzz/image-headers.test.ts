import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../../lib/errors.ts';
import { checkImage, imageLimits } from '../../../lib/image/check-image.ts';
import { bitmapHeader, bytes, gif, icon, png, uint32 } from '../image/make-images.ts';
import { holds, mutated } from './fuzz.ts';

const ispe = bytes(uint32(20), 'ftypavif', uint32(0), 'ispe', uint32(0), uint32(300), uint32(200));

/** One of each format that is read. */
const files = [
  png(40, 30, [['acTL', bytes(uint32(5), uint32(0))]]),
  bytes([0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2, 0xff, 0xc2, 0, 8, 8, 0, 20, 0, 30, 3, 0xff, 0xd9]),
  gif(40, 30, 2),
  bytes('RIFF', [22, 0, 0, 0], 'WEBPVP8 ', [10, 0, 0, 0, 0, 0, 0, 0x9d, 1, 0x2a, 30, 0, 20, 0]),
  bytes('RIFF', [17, 0, 0, 0], 'WEBPVP8L', [5, 0, 0, 0, 0x2f, 29, 0xc0, 4, 0]),
  bytes('RIFF', [22, 0, 0, 0], 'WEBPVP8X', [10, 0, 0, 0, 2, 0, 0, 0, 29, 0, 0, 19, 0, 0]),
  ispe,
  bytes('BM', new Uint8Array(12), bitmapHeader(30, 20)),
  icon(bitmapHeader(16, 32), png(64, 64)),
];

/** Either it is refused by name, or what it says of itself is within the limits. */
async function isJudged(file: Uint8Array<ArrayBuffer>): Promise<void> {
  try {
    const { width, height } = await checkImage(new Blob([file]));
    for (const side of [width, height]) {
      expect(Number.isInteger(side)).toBe(true);
      expect(side).toBeGreaterThan(0);
      expect(side).toBeLessThanOrEqual(imageLimits.side);
    }
    expect(width * height).toBeLessThanOrEqual(imageLimits.pixels);
  } catch (thrown) {
    if (!(thrown instanceof AppError)) throw thrown;
    expect(thrown.code).toMatch(/^(?:image-|svg-unreadable)/u);
  }
}

describe('the header readers, fuzzed [T36 B28 B29 B30]', () => {
  it('read each of the files they start from', async () => {
    for (const file of files) await checkImage(new Blob([file]));
  });

  it('judge every mutation of a valid file', { timeout: 1_500_000 }, async () => {
    await holds(mutated(files), isJudged);
  });

  it('judge bytes of any kind behind every signature', { timeout: 1_500_000 }, async () => {
    const tail = fc.uint8Array({ maxLength: 400 });
    const head = fc.tuple(fc.constantFrom(...files), fc.integer({ min: 2, max: 16 }));
    await holds(fc.tuple(head, tail), ([[file, length], rest]) =>
      isJudged(bytes(file.slice(0, length), rest)),
    );
  });
});
