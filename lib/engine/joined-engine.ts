import type { RecognizedText } from '../image/recognized-text.ts';
import { textTask } from '../task/built-in-tasks.ts';
import type { Engine, EngineAnswer, EngineRunOptions } from './engine.ts';
import type { ImagePayload } from '../image/payload.ts';
import type { Task } from '../task/task.ts';

/** How long a model's answer waits for the words of the picture, in ms. */
const patienceMs = 3_000;

/** What a model answers, without the words and their places. */
type ModelAnswer = Omit<EngineAnswer, 'recognized'>;

/**
 * An engine behind an address, joined with the reader on this device: the model gives the answer, the reader
 * the words with their places and the codes. A reader that fails or is slow is gone without.
 */
export function joinedEngine(
  id: string,
  reader: Engine,
  ask: (image: ImagePayload, task: Task, options: EngineRunOptions) => Promise<ModelAnswer>,
): Engine {
  return {
    id,
    warmUp: () => reader.warmUp(),
    async run(image, task, options) {
      const stop = new AbortController();
      const signal = AbortSignal.any([options.signal, stop.signal]);
      const words = reader
        .run(image, textTask, { ...options, signal, onProgress: () => undefined })
        .then(({ recognized }) => recognized)
        .catch(() => noWords(image));
      let patience: ReturnType<typeof setTimeout> | undefined;
      try {
        const answer = await ask(image, task, options);
        patience = setTimeout(() => stop.abort(), patienceMs);
        return { ...answer, recognized: await words };
      } finally {
        clearTimeout(patience);
        stop.abort();
      }
    },
  };
}

function noWords({ width, height }: ImagePayload): RecognizedText {
  return { width, height, paragraphs: [] };
}
