import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { callKernels } from '../../../../../lib/engine/on-device/build/kernels/call-kernels.ts';
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
    const lines = (inkLines(pixels)?.lines ?? []).slice(0, 4);
    const pictures = lines.map((line) => drawLine(pixels, withEndAir(line)).picture);
    const [one, other] = await Promise.all([engineOf(published), engineOf(quick)]);
    const words = pictures.map((picture) => other(picture, 'line'));
    expect(words).toEqual(pictures.map((picture) => one(picture, 'line')));
    expect(words.flat().length).toBeGreaterThan(4);
  });

  it('leaves every other function as it is', async () => {
    const published = await readFile(new URL('tesseract-core.wasm', folder));
    const before = functionBodies(published);
    const after = functionBodies(await quickenTesseract(published));
    const changed = before.filter((body, at) => !Buffer.from(body).equals(after[at] ?? Buffer.alloc(0)));
    // Three are replaced, three call two that are added.
    expect([after.length - before.length, changed.length]).toEqual([2, 6]);
  });

  it('calls the kernels in place of every loop that calls Logistic or Tanh', async () => {
    const body = Uint8Array.from([0x41, 0, 0x1a, 0x0b]);
    expect(() => callKernels(body, { alongTable: 2217, gatherNeighbours: 2218 })).toThrow(
      'not as the kernels expect',
    );
    const [from, place] = [7, 8];
    const loop = [0x03, 0x40, 0x20, 5, 0x20, 6, 0x41, 2, 0x74, 0x6a, 0x22, from, 0x20, from, 0x2a, 2, 0];
    const next = [0x38, 2, 0, 0x20, 6, 0x41, 1, 0x6a, 0x22, 6, 0x20, place, 0x47, 0x0d, 0, 0x0b];
    const changed = callKernels(Uint8Array.from([...loop, 0x10, 0xe2, 3, ...next, 0x0b]), {
      alongTable: 2217,
      gatherNeighbours: 2218,
    });
    expect(Array.from(changed)).toEqual([
      0x20,
      5,
      0x41,
      0,
      0x20,
      5,
      0x20,
      place,
      0x41,
      0x90,
      0xa9,
      0x11,
      0x41,
      1,
      0x10,
      0xa9,
      0x11,
      0x0b,
    ]);
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
