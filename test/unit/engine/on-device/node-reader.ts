import { readFile } from 'node:fs/promises';
import * as ort from 'onnxruntime-web/wasm';
import { packageModels } from '../../../../lib/engine/on-device/build/package-models.ts';
import { createRunModel } from '../../../../lib/engine/on-device/create-run-model.ts';
import {
  LanguageShelf,
  type LoadedRecognizer,
} from '../../../../lib/engine/on-device/languages/language-shelf.ts';
import {
  detectorModel,
  englishRecognizerModel,
  type RecognizerModel,
  tesseractData,
  tesseractScript,
  tesseractWasm,
} from '../../../../lib/engine/on-device/models.ts';
import { createReader, type Reader } from '../../../../lib/engine/on-device/reader.ts';
import {
  createLineEngine,
  type TesseractModule,
} from '../../../../lib/engine/on-device/recognition/line-engine.ts';
import { parseDictionary } from '../../../../lib/engine/on-device/recognition/parse-dictionary.ts';

/** The reader with the models that are packaged, in Node. */
export async function createNodeReader(): Promise<Reader> {
  ort.env.wasm.numThreads = 1;
  const files = await packageModels();
  const pathOf = (name: string): string =>
    files.find(({ relativeDest }) => relativeDest === `on-device/${name}`)?.absoluteSrc ?? name;
  const loadFile = (name: string): Promise<Uint8Array> => readFile(pathOf(name));
  const session = async (name: string): Promise<ort.InferenceSession> =>
    ort.InferenceSession.create(await loadFile(name), { executionProviders: ['wasm'] });
  const loadTesseract = async () => {
    const tesseract = (await import(pathOf(tesseractScript))) as TesseractModule;
    return tesseract.createOCREngine({ wasmBinary: await loadFile(tesseractWasm) });
  };
  const loadRecognizer = async (model: RecognizerModel): Promise<LoadedRecognizer> => {
    const loaded = await session(model.file);
    const alphabet = parseDictionary(new TextDecoder().decode(await loadFile(model.dictionaryFile)));
    return {
      recognizer: { model, alphabet, run: createRunModel(loaded, ort.Tensor) },
      release: () => loaded.release(),
    };
  };
  let english: Promise<LoadedRecognizer> | undefined;
  return createReader({
    detector: {
      model: detectorModel,
      run: createRunModel(await session(detectorModel.file), ort.Tensor),
    },
    lineEngine: createLineEngine(await loadTesseract(), await loadFile(tesseractData)),
    recognizer: async () => (await (english ??= loadRecognizer(englishRecognizerModel))).recognizer,
    languages: new LanguageShelf({ loadTesseract, loadFile, loadRecognizer }),
  });
}
