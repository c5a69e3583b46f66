import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { PNG } from 'pngjs';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { packageModels } from '../../../../../lib/engine/on-device/build/package-models.ts';
import {
  createCodeDecoder,
  type DecodeCodes,
} from '../../../../../lib/engine/on-device/codes/create-code-decoder.ts';
import { codeSymbol, drawCodes } from '../../../../fixtures/draw-code.ts';

const pictures = new URL('../../../../fixtures/pictures/', import.meta.url);
const paper = { width: 320, height: 240 };
const middle = { x: 160, y: 120 };

describe('the decoder of codes', { timeout: 90_000 }, () => {
  let decode: DecodeCodes;

  beforeAll(async () => {
    const files = await packageModels();
    const wasm = files.find(({ relativeDest }) => relativeDest === 'on-device/zxing-reader.wasm');
    decode = await createCodeDecoder(new Uint8Array(await readFile(wasm?.absoluteSrc ?? '')));
  });

  it.each([
    ['QRCode', 'https://example.com/a?b=c', 3],
    ['QRCode', 'Grüße, 你好, שלום 🧾', 3],
    ['QRCode', 'WIFI:T:WPA;S:Harbour;P:tide tables;;', 2],
    ['MicroQRCode', '12345', 4],
    ['EAN13', '4006381333931', 2],
    ['EAN8', '96385074', 2],
    ['UPCA', '036000291452', 2],
    ['UPCE', '01234565', 2],
    ['QRCode', 'BEGIN:VCARD\r\nN:Mbeki;Thandi\nEND:VCARD', 4],
    ['Code128', 'ABC-1234', 2],
    ['Code39', 'FIELD', 1],
    ['ITF', '12345678', 2],
    ['DataMatrix', 'Ref. 42/ä', 4],
    ['PDF417', 'M1DESMARAIS/LUC', 2],
    ['Aztec', 'ticket 0042', 4],
  ] as const)('reads %s %s', async (format, text, scale) => {
    const symbol = await codeSymbol(format, text);
    const codes = await decode(drawCodes(paper, [{ symbol, ...middle, scale }]));
    expect(codes.map((code) => code.text)).toEqual([text]);
    expect(codes[0]?.format).toMatch(new RegExp(`^${format}`, 'u'));
  });

  it.each([0, 30, 90, 180, 315])('reads codes that are turned by %i°', async (turn) => {
    const qr = await codeSymbol('QRCode', 'turned');
    const ean = await codeSymbol('EAN13', '4006381333931');
    const placements = [
      { symbol: qr, x: 110, y: 150, scale: 4, turn },
      { symbol: ean, x: 350, y: 150, scale: 2, turn: turn === 180 ? 180 : turn % 90 === 0 ? turn : 12 },
    ];
    const codes = await decode(drawCodes({ width: 480, height: 300 }, placements));
    expect(codes.map((code) => code.text).sort()).toEqual(['4006381333931', 'turned']);
  });

  it('says where each stands, within 3 px, whatever the turn', async () => {
    const symbol = await codeSymbol('QRCode', 'here');
    for (const turn of [0, 90]) {
      const [code] = await decode(drawCodes(paper, [{ symbol, x: 100, y: 90, scale: 4, turn }]));
      const { x, y, width, height } = code?.box ?? { x: 0, y: 0, width: 0, height: 0 };
      const expected = [100 - 42, 90 - 42, 100 + 42, 90 + 42];
      [x, y, x + width, y + height].forEach((edge, at) =>
        expect(Math.abs(edge - (expected[at] ?? 0))).toBeLessThanOrEqual(3),
      );
    }
  });

  it.each([
    ['light on dark', { inverted: true }, 4],
    ['under noise', { noise: 60 }, 4],
    ['of modules of 2 px', {}, 2],
  ] as const)('reads a code %s', async (_name, look, scale) => {
    const symbol = await codeSymbol('QRCode', 'hard to see');
    const codes = await decode(drawCodes(paper, [{ symbol, ...middle, scale }], look));
    expect(codes.map((code) => code.text)).toEqual(['hard to see']);
  });

  it('says that bytes are no text, and how many they are', async () => {
    const symbol = await codeSymbol('QRCode', new Uint8Array([0, 255, 1, 254, 128, 129, 7]));
    const codes = await decode(drawCodes(paper, [{ symbol, ...middle, scale: 4 }]));
    expect(codes).toMatchObject([
      { format: expect.stringContaining('QRCode') as string, text: '', bytes: 7 },
    ]);
  });

  it.each([
    ['separators of GS1, visible', 'DataMatrix', '0109501101530003\u001D10AB', '0109501101530003␝10AB'],
    ['letters of Latin-1, as letters', 'QRCode', new Uint8Array(Buffer.from('Grüße', 'latin1')), 'Grüße'],
  ] as const)('shows %s', async (_name, format, content, text) => {
    const symbol = await codeSymbol(format, content);
    const codes = await decode(drawCodes(paper, [{ symbol, ...middle, scale: 4 }]));
    expect(codes.map((code) => code.text)).toEqual([text]);
  });

  it('tells of 32 codes at most, and of 4,000 characters of each', async () => {
    const symbol = await codeSymbol('QRCode', '7');
    const placements = Array.from({ length: 42 }, (_, at) => ({
      symbol,
      x: 40 + 80 * (at % 7),
      y: 40 + 80 * Math.floor(at / 7),
      scale: 2,
    }));
    expect(await decode(drawCodes({ width: 560, height: 480 }, placements))).toHaveLength(32);
    const long = await codeSymbol('QRCode', '1234567890'.repeat(500));
    const [code] = await decode(
      drawCodes({ width: 600, height: 600 }, [{ symbol: long, x: 300, y: 300, scale: 3 }]),
    );
    expect(code?.text).toHaveLength(4_000);
    expect(code?.text.endsWith('…')).toBe(true);
  });

  it.each(readdirSync(pictures).filter((name) => name.endsWith('.png')))('finds none in %s', async (name) => {
    const { data, width, height } = PNG.sync.read(await readFile(new URL(name, pictures)));
    expect(await decode({ data: new Uint8ClampedArray(data), width, height })).toEqual([]);
  });

  it.each([
    ['one px', { width: 1, height: 1 }, {}],
    ['a line of px', { width: 1, height: 300 }, {}],
    ['noise', paper, { noise: 255 }],
  ])('finds none in %s', async (_name, size, look) => {
    expect(await decode(drawCodes(size, [], look))).toEqual([]);
  });

  it('refuses a file that is no WebAssembly', async () => {
    vi.spyOn(console, 'error').mockReturnValue();
    await expect(createCodeDecoder(new Uint8Array([1, 2, 3]))).rejects.toMatchObject({
      code: 'engine-failed',
    });
  });
});
