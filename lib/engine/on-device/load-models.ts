import type * as Ort from 'onnxruntime-web/wasm';
import { AppError } from '../../errors.ts';
import { createRunModel } from './create-run-model.ts';
import { fetchPackagedFile } from './fetch-packaged-file.ts';
import { detectorModel, englishRecognizerModel, runtimeScript, runtimeWasm } from './models.ts';
import type { Models } from './reader.ts';
import { parseDictionary } from './recognition/parse-dictionary.ts';
import type { RunModel } from './run-model.ts';

/**
 * Loads the runtime and the models from the extension's own package, the detector only where it is
 * wanted. `onLoading` hears the share of the work done, 0 to 1. Rejects with `engine-unavailable` if a
 * file is missing and `engine-failed` if the runtime refuses one.
 */
export async function loadModels(
  baseUrl: string,
  withDetector: boolean,
  onLoading: (ratio: number) => void,
): Promise<Models> {
  const steps = withDetector ? 6 : 4;
  let loaded = 0;
  const step = <T>(value: T): T => {
    loaded += 1;
    onLoading(loaded / steps);
    return value;
  };
  const fetchFile = async (file: string): Promise<Uint8Array> =>
    step(await fetchPackagedFile(new URL(file, baseUrl)));
  const [ort, detectorBytes, recognizerBytes, dictionary] = await Promise.all([
    loadRuntime(baseUrl).then(step),
    withDetector ? fetchFile(detectorModel.file) : undefined,
    fetchFile(englishRecognizerModel.file),
    fetchFile(englishRecognizerModel.dictionaryFile),
  ]);
  const createRun = async (bytes: Uint8Array): Promise<RunModel> =>
    createRunModel(step(await createSession(ort, bytes)), ort.Tensor);
  return {
    detector: detectorBytes && { model: detectorModel, run: await createRun(detectorBytes) },
    recognizer: {
      model: englishRecognizerModel,
      alphabet: parseDictionary(new TextDecoder().decode(dictionary)),
      run: await createRun(recognizerBytes),
    },
  };
}

type Runtime = typeof Ort;

async function loadRuntime(baseUrl: string): Promise<Runtime> {
  const url = new URL(runtimeScript, baseUrl).href;
  try {
    const ort = (await import(/* @vite-ignore */ url)) as Runtime;
    ort.env.logLevel = 'error';
    // One thread: more need a cross-origin isolated page. No proxy: this is a worker already.
    ort.env.wasm.numThreads = 1;
    ort.env.wasm.proxy = false;
    ort.env.wasm.wasmPaths = { wasm: new URL(runtimeWasm, baseUrl).href };
    return ort;
  } catch (error) {
    throw new AppError('engine-unavailable', error instanceof Error ? error.message : String(error));
  }
}

async function createSession(ort: Runtime, bytes: Uint8Array): Promise<Ort.InferenceSession> {
  try {
    return await ort.InferenceSession.create(bytes, { executionProviders: ['wasm'] });
  } catch (error) {
    throw new AppError('engine-failed', error instanceof Error ? error.message : String(error));
  }
}
