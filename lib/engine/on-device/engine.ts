import { decodePixels } from '../../image/decode.ts';
import type { Engine, EngineProgress } from '../engine.ts';
import { OnDeviceClient, type ClientProgress } from './client.ts';
import { startWorker } from './start-worker.ts';

/** The on-device engine's id, in settings and results. */
export const onDeviceEngineId = 'on-device';

/** How long the workers keep their models loaded without work, in ms. */
const idleMs = 3 * 60_000;

/** Makes the on-device engine, in a context that may start workers. Nothing is loaded before the first use. */
export function createOnDeviceEngine(): Engine {
  const client = new OnDeviceClient(startWorker, { idleMs });
  return {
    id: onDeviceEngineId,
    warmUp: () => client.warmUp(),
    async run(image, _task, { signal, onProgress }) {
      signal.throwIfAborted();
      const pixels = await decodePixels(image.blob);
      return client.read(pixels, {
        signal,
        onProgress: (progress) => onProgress(toEngineProgress(progress)),
      });
    },
  };
}

function toEngineProgress(progress: ClientProgress): EngineProgress {
  switch (progress.stage) {
    case 'loading':
      return { stage: 'loading-reader', ratio: progress.ratio };
    case 'detecting':
      return { stage: 'finding-lines' };
    case 'reading':
      return { stage: 'reading-lines', ratio: progress.done / progress.total };
  }
}
