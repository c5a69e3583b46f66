import { OnDeviceClient, type ClientProgress } from '../../../../lib/engine/on-device/client.ts';
import type { EngineAnswer } from '../../../../lib/engine/engine.ts';
import { FakeReaderWorker } from '../../../fakes/fake-reader-worker.ts';

/** What is read where no lines are found. */
export const nothing: EngineAnswer = { recognized: { width: 1, height: 1, paragraphs: [] }, tables: [] };

/** Nobody looks for other languages then. */
const chosenEnglish = { chosen: 'en', likely: [] } as const;

/** A client and the fake workers it has started. */
export class ClientHarness {
  readonly client: OnDeviceClient;
  readonly workers: FakeReaderWorker[] = [];
  readonly progress: ClientProgress[] = [];

  constructor(mostWorkers: number) {
    const start = (): Worker => {
      const started = new FakeReaderWorker();
      this.workers.push(started);
      return started;
    };
    this.client = new OnDeviceClient(start, {
      idleMs: 60_000,
      workers: mostWorkers,
      baseUrl: 'test:/on-device/',
    });
  }

  /** Reads a picture of some black pixels in a row, one by default; gives the result, or the error. */
  read(signal = new AbortController().signal, width = 1): Promise<unknown> {
    const data = new Uint8ClampedArray(new Uint32Array(width).fill(0xff_00_00_00).buffer);
    const pixels = { data, width, height: 1 };
    const onProgress = (each: ClientProgress): number => this.progress.push(each);
    const digest = `of ${width} px`;
    return this.client
      .read(pixels, { wanted: { taskId: 'text' }, digest, languages: chosenEnglish, signal, onProgress })
      .catch((error: unknown) => error);
  }

  worker(at = 0): FakeReaderWorker {
    const found = this.workers[at];
    if (found === undefined) throw new Error(`worker ${at} was not started`);
    return found;
  }
}

/** The text of what was read, line by line. */
export function linesOf(result: unknown): string[] {
  const lines = (result as EngineAnswer).recognized.paragraphs.flatMap((paragraph) => paragraph.lines);
  return lines.map(({ words }) => words.map((word) => word.text).join(' '));
}
