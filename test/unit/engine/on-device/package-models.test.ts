import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { packageModels } from '../../../../lib/engine/on-device/build/package-models.ts';
import { languageData } from '../../../../lib/engine/on-device/languages/language-data.ts';
import { zeroDenormals } from '../../../../lib/engine/on-device/build/zero-denormals.ts';

describe('packageModels', () => {
  it('packages runtimes, models and licences, and the data of every language, each once', async () => {
    const files = (await packageModels()).map(({ relativeDest }) => relativeDest);
    const data = languageData.flatMap((each) =>
      each.kind === 'tesseract' ? [`${each.id}.traineddata`] : [each.model.file, each.model.dictionaryFile],
    );
    expect(files.sort()).toEqual(
      [
        'LICENSE-APACHE-2.0.txt',
        'NOTICE.txt',
        'eng.traineddata',
        'ort-wasm-simd-threaded.wasm',
        'ort.wasm.bundle.min.mjs',
        'pp-ocr-v3-english.onnx',
        'pp-ocr-v3-english.txt',
        'pp-ocr-v4-detector.onnx',
        'tesseract-core.wasm',
        'tesseract.mjs',
        'zxing-reader.wasm',
        ...data,
      ]
        .map((name) => `on-device/${name}`)
        .sort(),
    );
  });

  it('packages models that have no denormal weights left', async () => {
    for (const { absoluteSrc, relativeDest } of await packageModels()) {
      if (relativeDest.endsWith('.onnx')) expect(zeroDenormals(await readFile(absoluteSrc))).toBe(0);
    }
  });
});
