import { decodePixels } from '../../image/decode.ts';
import { digestOf } from '../../image/digest-of.ts';
import type { Box } from '../../image/recognized-text.ts';
import type { Engine, EngineAnswer } from '../engine.ts';
import { OnDeviceClient } from './client.ts';
import { CodeClient } from './codes/code-client.ts';
import { startCodeWorker } from './codes/start-code-worker.ts';
import { onDeviceEngineId } from './engine-id.ts';
import { progressReport } from './progress-report.ts';
import { startWorker } from './start-worker.ts';
import { wantedOf } from './wanted.ts';
import { RunGates } from '../run-gates.ts';

/** How long the workers keep their models loaded without work, in ms. */
const idleMs = 3 * 60_000;

/** How long text that is read waits for codes that are not, in ms. */
const patienceMs = 1_000;

/** So many pictures are decoded at a time: as many as are read. Any others wait as files. */
const mostDecoded = 2;

/** Makes the on-device engine, in a context that may start workers. Nothing is loaded before the first use. */
export function createOnDeviceEngine(): Engine {
  const client = new OnDeviceClient(startWorker, { idleMs });
  const codeClient = new CodeClient(startCodeWorker, { idleMs });
  const gates = new RunGates();
  return {
    id: onDeviceEngineId,
    warmUp: () => client.warmUp(),
    async run(image, task, { signal, languages, onProgress, onCodes }) {
      const leave = await gates.enter(onDeviceEngineId, mostDecoded, { signal, onWait: () => undefined });
      try {
        const [pixels, digest] = await Promise.all([
          decodePixels(image.blob),
          // Of a file that cannot be read, the decoder tells.
          digestOf(image.blob).catch(() => undefined),
        ]);
        const stop = new AbortController();
        let looking: Promise<void> | undefined;
        const lookForCodes = async (text: readonly Box[]): Promise<void> => {
          const codes = await codeClient.find(pixels, text, AbortSignal.any([signal, stop.signal]));
          if (codes.length > 0 && !signal.aborted) onCodes(codes);
        };
        const reading = client.read(pixels, {
          wanted: wantedOf(task),
          digest,
          languages,
          signal,
          onProgress: progressReport(onProgress, () => performance.now()),
          onSureText: (text) => {
            looking ??= lookForCodes(text);
          },
        });
        return await withCodes(reading, () => looking, stop);
      } finally {
        leave();
      }
    },
  };
}

/** A picture without text waits for its codes, one with text not long. */
async function withCodes(
  reading: Promise<EngineAnswer>,
  looking: () => Promise<void> | undefined,
  stop: AbortController,
): Promise<EngineAnswer> {
  let patience: ReturnType<typeof setTimeout> | undefined;
  try {
    const answer = await reading;
    if (answer.recognized.paragraphs.length > 0) patience = setTimeout(() => stop.abort(), patienceMs);
    await looking();
    return answer;
  } finally {
    clearTimeout(patience);
    stop.abort();
  }
}
