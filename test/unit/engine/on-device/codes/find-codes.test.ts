import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { packageModels } from '../../../../../lib/engine/on-device/build/package-models.ts';
import {
  createCodeDecoder,
  type DecodeCodes,
} from '../../../../../lib/engine/on-device/codes/create-code-decoder.ts';
import { findCodes } from '../../../../../lib/engine/on-device/codes/find-codes.ts';
import type { Pixels } from '../../../../../lib/image/pixels.ts';
import type { Box } from '../../../../../lib/image/recognized-text.ts';
import { codeSymbol, drawCodes, type Look, type Placement } from '../../../../fixtures/draw-code.ts';

const size = { width: 900, height: 700 };
/** Where the page's text stands, and what it is drawn as: letters of about this size. */
const text: readonly Box[] = Array.from({ length: 12 }, (_, line) => ({
  x: 40,
  y: 30 + 26 * line,
  width: 380,
  height: 14,
}));

/** A page of text, with a rule below it and a frame around all, and some codes. */
function page(placements: readonly Placement[], look?: Look): Pixels {
  const pixels = drawCodes(size, placements, look);
  for (const { x, y, width, height } of text) {
    for (let at = x; at + 6 <= x + width; at += 10) fill(pixels, { x: at, y, width: 3, height });
  }
  fill(pixels, { x: 40, y: 350, width: 380, height: 2 });
  for (const y of [10, size.height - 12]) fill(pixels, { x: 10, y, width: size.width - 20, height: 2 });
  for (const x of [10, size.width - 12]) fill(pixels, { x, y: 10, width: 2, height: size.height - 20 });
  return pixels;
}

function fill({ data, width }: Pixels, box: Box): void {
  for (let y = box.y; y < box.y + box.height; y += 1) {
    for (let x = box.x; x < box.x + box.width; x += 1)
      data.fill(0, 4 * (y * width + x), 4 * (y * width + x) + 3);
  }
}

describe('codes beside text', { timeout: 90_000 }, () => {
  let decode: DecodeCodes;
  let decoded: { width: number; height: number }[] = [];
  const counted: DecodeCodes = async (pixels) => {
    decoded.push({ width: pixels.width, height: pixels.height });
    return decode(pixels);
  };

  beforeAll(async () => {
    const files = await packageModels();
    const wasm = files.find(({ relativeDest }) => relativeDest === 'on-device/zxing-reader.wasm');
    decode = await createCodeDecoder(new Uint8Array(await readFile(wasm?.absoluteSrc ?? '')));
  });

  it('are not looked for where all is text, rules and frames', async () => {
    decoded = [];
    expect(await findCodes(page([]), text, counted)).toEqual([]);
    expect(decoded).toEqual([]);
  });

  it('are looked for in the whole picture where no text is known', async () => {
    decoded = [];
    const symbol = await codeSymbol('QRCode', 'alone');
    const codes = await findCodes(drawCodes(size, [{ symbol, x: 450, y: 350, scale: 5 }]), [], counted);
    expect(codes.map((code) => code.text)).toEqual(['alone']);
    expect(decoded).toEqual([size]);
  });

  it.each([
    ['QRCode', 'https://example.com/a?b=c', [1, 2, 5, 8]],
    ['MicroQRCode', '12345', [2, 6, 20]],
    ['EAN13', '4006381333931', [1, 2, 3]],
    ['Code128', 'ABC-1234', [1, 2, 3]],
    ['DataMatrix', 'Ref. 42', [2, 4, 10]],
    ['PDF417', 'M1DESMARAIS/LUC', [2, 3]],
    ['Aztec', 'ticket 0042', [3, 8]],
  ] as const)(
    '%s codes are found as in the whole picture, whatever their size',
    async (format, content, scales) => {
      const symbol = await codeSymbol(format, content);
      for (const scale of scales) {
        for (const turn of [0, 90, 12]) {
          const placement = { symbol, x: 640, y: 480, scale, turn };
          const pixels = page([placement]);
          const whole = await decode(pixels);
          decoded = [];
          const found = await findCodes(pixels, text, counted);
          expect(found.map((code) => code.text)).toEqual(whole.map((code) => code.text));
          // Less than the picture was looked through.
          for (const part of decoded) expect(part.width * part.height).toBeLessThan(size.width * size.height);
        }
      }
    },
  );

  it('are told at their place in the picture', async () => {
    const symbol = await codeSymbol('QRCode', 'here');
    const [code] = await findCodes(page([{ symbol, x: 640, y: 500, scale: 4 }]), text, decode);
    const half = (4 * symbol.width) / 2;
    const { x, y, width, height } = code?.box ?? { x: 0, y: 0, width: 0, height: 0 };
    const expected = [640 - half, 500 - half, 640 + half, 500 + half];
    [x, y, x + width, y + height].forEach((edge, at) =>
      expect(Math.abs(edge - (expected[at] ?? 0))).toBeLessThanOrEqual(3),
    );
  });

  it('are found in a frame of their own, light on dark, and close beside text', async () => {
    const symbol = await codeSymbol('QRCode', 'close');
    const framed = page([{ symbol, x: 640, y: 500, scale: 3 }]);
    for (const edge of [0, 120]) {
      fill(framed, { x: 580, y: 440 + edge, width: 122, height: 2 });
      fill(framed, { x: 580 + edge, y: 440, width: 2, height: 122 });
    }
    const beside = page([{ symbol, x: 470, y: 130, scale: 3 }]);
    for (const pixels of [framed, beside, page([{ symbol, x: 640, y: 500, scale: 3 }], { inverted: true })]) {
      expect((await findCodes(pixels, text, decode)).map((code) => code.text)).toEqual(['close']);
    }
  });

  it('are found where they touch a rule across the page', async () => {
    const symbol = await codeSymbol('EAN13', '4006381333931');
    const pixels = page([{ symbol, x: 640, y: 500, scale: 2 }]);
    const below = 500 + symbol.height;
    fill(pixels, { x: 12, y: below - 1, width: size.width - 24, height: 2 });
    expect(await decode(pixels)).toHaveLength(1);
    expect((await findCodes(pixels, text, decode)).map((code) => code.text)).toEqual(['4006381333931']);
  });
});
