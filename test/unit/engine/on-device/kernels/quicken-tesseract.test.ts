import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { quickenTesseract } from '../../../../../lib/engine/on-device/build/kernels/quicken-tesseract.ts';
import {
  functionBodies,
  replaceFunctions,
} from '../../../../../lib/engine/on-device/build/kernels/replace-functions.ts';
import { inkLines } from '../../../../../lib/engine/on-device/detection/ink/ink-lines.ts';
import { drawLine } from '../../../../../lib/engine/on-device/recognition/draw-line.ts';
import {
  createLineEngine,
  type LineEngine,
  type TesseractModule,
} from '../../../../../lib/engine/on-device/recognition/line-engine.ts';
import { withEndAir } from '../../../../../lib/engine/on-device/recognition/with-end-air.ts';
import { picturePixels } from '../../../../fixtures/picture-pixels.ts';

const folder = new URL('../../../../../node_modules/tesseract-wasm/dist/', import.meta.url);
const data = new URL(
  '../../../../../node_modules/tesseract.js-node/test/fixtures/tessdata/eng.traineddata',
  import.meta.url,
);

describe('Tesseract with faster innermost loops', () => {
  it('reads the same words, as sure of each and at the same places, as the published one', async () => {
    const published = await readFile(new URL('tesseract-core.wasm', folder));
    const quick = await quickenTesseract(published);
    const pixels = await picturePixels('settings');
    const lines = (inkLines(pixels) ?? []).slice(0, 4);
    const pictures = lines.map((line) => drawLine(pixels, withEndAir(line)).picture);
    const [one, other] = await Promise.all([engineOf(published), engineOf(quick)]);
    const words = pictures.map((picture) => other(picture));
    expect(words).toEqual(pictures.map((picture) => one(picture)));
    expect(words.flat().length).toBeGreaterThan(4);
  });

  it('leaves every other function as it is', async () => {
    const published = await readFile(new URL('tesseract-core.wasm', folder));
    const before = functionBodies(published);
    const after = functionBodies(await quickenTesseract(published));
    const changed = after.filter((body, at) => !Buffer.from(body).equals(before[at] ?? Buffer.alloc(0)));
    expect([after.length, changed.length]).toEqual([before.length, 3]);
  });

  it('refuses a function that is not there, and what is no module', async () => {
    const published = await readFile(new URL('tesseract-core.wasm', folder));
    expect(() => replaceFunctions(published, new Map([[99_999, new Uint8Array()]]))).toThrow(
      'no function 99999',
    );
    expect(() => functionBodies(published.subarray(0, 4_000))).toThrow('ends too soon');
    expect(() => functionBodies(new Uint8Array(8))).toThrow('no section');
  });
});

async function engineOf(wasmBinary: Uint8Array): Promise<LineEngine> {
  const module = (await import(new URL('lib.js', folder).href)) as TesseractModule;
  return createLineEngine(await module.createOCREngine({ wasmBinary }), await readFile(data));
}
