import type * as Ort from 'onnxruntime-web/wasm';
import { AppError } from '../../errors.ts';
import { createRunModel } from './create-run-model.ts';
import { fetchPackagedFile } from './fetch-packaged-file.ts';
import { LanguageShelf, type LoadedRecognizer } from './languages/language-shelf.ts';
import {
  detectorModel,
  englishRecognizerModel,
  type RecognizerModel,
  runtimeScript,
  runtimeWasm,
  tesseractData,
  tesseractScript,
  tesseractWasm,
} from './models.ts';
import type { Models } from './reader.ts';
import {
  createLineEngine,
  type LineEngine,
  type Tesseract,
  type TesseractModule,
} from './recognition/line-engine.ts';
import { parseDictionary } from './recognition/parse-dictionary.ts';
import type { RunModel } from './run-model.ts';

/**
 * Loads the fast reader from the extension's own package; the detector and the strong recogniser when they are
 * first asked for. `onLoading` hears the share of the work done, 0 to 1. Rejects with `engine-unavailable` if a file is missing and `engine-failed` if a runtime refuses one.
 */
export async function loadModels(baseUrl: string, onLoading: (ratio: number) => void): Promise<Models> {
  const runtime = once(() => loadRuntime(baseUrl));
  const lineEngine = await loadLineEngine(baseUrl);
  onLoading(1);
  return {
    detector: once(async () => ({
      model: detectorModel,
      run: await loadRun(runtime, baseUrl, detectorModel.file),
    })),
    lineEngine,
    recognizer: once(async () => (await loadRecognizer(runtime, baseUrl, englishRecognizerModel)).recognizer),
    languages: new LanguageShelf({
      loadTesseract: () => loadTesseract(baseUrl),
      loadFile: (name) => fetchPackagedFile(new URL(name, baseUrl)),
      loadRecognizer: (model) => loadRecognizer(runtime, baseUrl, model),
    }),
  };
}

/** What is made at the first call and given again at every later one. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

type Runtime = typeof Ort;

async function loadRuntime(baseUrl: string): Promise<Runtime> {
  const ort = await importScript<Runtime>(runtimeScript, baseUrl);
  ort.env.logLevel = 'error';
  // One thread: more need a cross-origin isolated page. No proxy: this is a worker already.
  ort.env.wasm.numThreads = 1;
  ort.env.wasm.proxy = false;
  ort.env.wasm.wasmPaths = { wasm: new URL(runtimeWasm, baseUrl).href };
  return ort;
}

/** From the package as published: a bundler would put a second copy of its WebAssembly into the package. */
async function importScript<Module>(file: string, baseUrl: string): Promise<Module> {
  const url = new URL(file, baseUrl).href;
  try {
    return (await import(/* @vite-ignore */ url)) as Module;
  } catch (error) {
    throw new AppError('engine-unavailable', error instanceof Error ? error.message : String(error));
  }
}

async function loadRecognizer(
  runtime: () => Promise<Runtime>,
  baseUrl: string,
  model: RecognizerModel,
): Promise<LoadedRecognizer> {
  const [session, dictionary] = await Promise.all([
    loadSession(runtime, baseUrl, model.file),
    fetchPackagedFile(new URL(model.dictionaryFile, baseUrl)),
  ]);
  const alphabet = parseDictionary(new TextDecoder().decode(dictionary));
  return {
    recognizer: { model, alphabet, run: createRunModel(session, (await runtime()).Tensor) },
    release: () => session.release(),
  };
}

async function loadRun(runtime: () => Promise<Runtime>, baseUrl: string, file: string): Promise<RunModel> {
  return createRunModel(await loadSession(runtime, baseUrl, file), (await runtime()).Tensor);
}

async function loadSession(
  runtime: () => Promise<Runtime>,
  baseUrl: string,
  file: string,
): Promise<Ort.InferenceSession> {
  const [ort, bytes] = await Promise.all([runtime(), fetchPackagedFile(new URL(file, baseUrl))]);
  return refusing(() => ort.InferenceSession.create(bytes, { executionProviders: ['wasm'] }));
}

async function loadLineEngine(baseUrl: string): Promise<LineEngine> {
  const [tesseract, data] = await Promise.all([
    loadTesseract(baseUrl),
    fetchPackagedFile(new URL(tesseractData, baseUrl)),
  ]);
  return refusing(async () => createLineEngine(tesseract, data));
}

async function loadTesseract(baseUrl: string): Promise<Tesseract> {
  const [tesseract, wasmBinary] = await Promise.all([
    importScript<TesseractModule>(tesseractScript, baseUrl),
    fetchPackagedFile(new URL(tesseractWasm, baseUrl)),
  ]);
  return refusing(() => tesseract.createOCREngine({ wasmBinary }));
}

/** What a runtime says of a model that it cannot use. */
async function refusing<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (error) {
    throw new AppError('engine-failed', error instanceof Error ? error.message : String(error));
  }
}
