import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { packageModels } from '../../../../lib/engine/on-device/build/package-models.ts';
import { zeroDenormals } from '../../../../lib/engine/on-device/build/zero-denormals.ts';

describe('packageModels', () => {
  it('packages models, dictionary, runtime and licences, each once', async () => {
    const files = await packageModels();
    expect(files.map(({ relativeDest }) => relativeDest).sort()).toEqual([
      'on-device/LICENSE-APACHE-2.0.txt',
      'on-device/NOTICE.txt',
      'on-device/eng.traineddata',
      'on-device/ort-wasm-simd-threaded.wasm',
      'on-device/ort.wasm.bundle.min.mjs',
      'on-device/pp-ocr-v3-english.onnx',
      'on-device/pp-ocr-v3-english.txt',
      'on-device/pp-ocr-v4-detector.onnx',
      'on-device/tesseract-core.wasm',
      'on-device/tesseract.mjs',
      'on-device/zxing-reader.wasm',
    ]);
  });

  it('packages models that have no denormal weights left', async () => {
    for (const { absoluteSrc, relativeDest } of await packageModels()) {
      if (relativeDest.endsWith('.onnx')) expect(zeroDenormals(await readFile(absoluteSrc))).toBe(0);
    }
  });
});
