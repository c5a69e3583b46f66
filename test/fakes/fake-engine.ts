import type { Engine, EngineAnswer, EngineRunOptions } from '../../lib/engine/engine.ts';
import type { ImagePayload } from '../../lib/image/payload.ts';
import type { RecognizedText } from '../../lib/image/recognized-text.ts';

/** One line of text as a reader would give it, a word every 10 px. */
export function recognized(text: string): RecognizedText {
  const words = text.split(' ').map((word, at) => ({
    text: word,
    box: { x: 10 * at, y: 0, width: 8, height: 10 },
    confidence: 1,
  }));
  const box = { x: 0, y: 0, width: 10 * words.length, height: 10 };
  const paragraphs = text === '' ? [] : [{ lines: [{ words, box, angle: 0 }] }];
  return { width: 100, height: 10, paragraphs };
}

/** An engine whose reading ends when the test says so. */
export class FakeEngine implements Engine {
  readonly id = 'fake';
  warmUps = 0;
  readonly runs: {
    image: ImagePayload;
    options: EngineRunOptions;
    resolve(text: string, found?: Partial<EngineAnswer>): void;
    reject(thrown: unknown): void;
  }[] = [];

  warmUp(): void {
    this.warmUps++;
  }

  run(image: ImagePayload, _task: unknown, options: EngineRunOptions): Promise<EngineAnswer> {
    return new Promise((resolve, reject) => {
      this.runs.push({
        image,
        options,
        resolve: (text, found) => resolve({ recognized: recognized(text), tables: [], ...found }),
        reject,
      });
      options.signal.addEventListener('abort', () => reject(options.signal.reason));
    });
  }
}
