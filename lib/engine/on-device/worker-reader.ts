import { AppError } from '../../errors.ts';
import type { Pixels } from '../../image/pixels.ts';
import type { RecognizedText } from '../../image/recognized-text.ts';
import type { Interpretation } from '../engine.ts';
import type { MessageFromWorker, MessageToWorker, WorkerAnswer } from './protocol.ts';
import type { FindLinesOptions, FoundLines, Reader } from './reader.ts';
import type { ReadLine } from './recognition/read-line.ts';
import type { Wanted } from './wanted.ts';
import type { RotatedRectangle } from './rotated-rectangle.ts';

/** What to load, and who hears of it. */
export interface WorkerReaderOptions {
  /** Folder of the packaged models, ending in a slash. */
  readonly baseUrl: string;
  /** Whether it may load the detector; without it only lines can be read. */
  readonly findsLines: boolean;
  /** Hears every message: the worker is alive. */
  readonly onSign: () => void;
  /** Hears the share of the loading that is done, 0 to 1. */
  readonly onLoading: (ratio: number) => void;
  /** The worker is of no more use: it crashed, could not load or could not do a task. */
  readonly onFailure: (error: AppError) => void;
}

/** A task under way. */
interface Task {
  readonly resolve: (answer: WorkerAnswer) => void;
  readonly reject: (error: AppError) => void;
  readonly onProgress?: FindLinesOptions['onProgress'];
}

/** A reader in a worker of its own, one task at a time. Tasks reject with an `AppError`. */
export class WorkerReader implements Reader {
  /** When the models are loaded. */
  readonly ready: Promise<this>;
  readonly #worker: Worker;
  readonly #options: WorkerReaderOptions;
  #task: Task | undefined;
  #shown: Pixels | undefined;

  constructor(worker: Worker, options: WorkerReaderOptions) {
    this.#worker = worker;
    this.#options = options;
    worker.onmessage = (event: MessageEvent<MessageFromWorker>) => this.#receive(event.data);
    worker.onerror = (event) => this.#fail(new AppError('engine-failed', event.message));
    worker.onmessageerror = () => this.#fail(new AppError('engine-failed', 'a message was unreadable'));
    const { baseUrl, findsLines } = options;
    this.ready = this.#do({ type: 'load', baseUrl, findsLines }).then(() => this);
    // A failure is told by `onFailure` too; nobody may be waiting here.
    this.ready.catch(() => undefined);
  }

  async findLines(pixels: Pixels, { signal, mayTakeInk, onProgress }: FindLinesOptions): Promise<FoundLines> {
    const stop = (): void => this.#post({ type: 'stop' });
    signal.addEventListener('abort', stop);
    try {
      this.#show(pixels);
      const answer = await this.#do({ type: 'find-lines', mayTakeInk }, onProgress);
      return answer.type === 'lines-found' ? answer : { rectangles: [], areInk: false };
    } finally {
      signal.removeEventListener('abort', stop);
    }
  }

  async readLine(pixels: Pixels, rectangle: RotatedRectangle, data?: string): Promise<ReadLine | undefined> {
    this.#show(pixels);
    const answer = await this.#do({ type: 'read-line', rectangle, ...(data !== undefined && { data }) });
    return answer.type === 'line-read' ? answer.line : undefined;
  }

  async identifyLanguages(texts: readonly string[]): Promise<readonly (string | undefined)[]> {
    const answer = await this.#do({ type: 'identify-languages', texts });
    return answer.type === 'languages-identified' ? answer.languages : [];
  }

  /** Looks through the text of an upright page for what a task wants. */
  async interpret(pixels: Pixels, recognized: RecognizedText, wanted: Wanted): Promise<Interpretation> {
    this.#show(pixels);
    const answer = await this.#do({ type: 'interpret', recognized, wanted });
    return answer.type === 'interpreted' ? answer.interpretation : { tables: [] };
  }

  /** Has the worker let go of the picture. */
  forgetPicture(): void {
    if (this.#shown === undefined) return;
    this.#shown = undefined;
    this.#post({ type: 'picture', pixels: undefined });
  }

  /** Ends the worker and frees its memory. A task under way is rejected with the error. */
  end(error: AppError): void {
    this.#worker.onmessage = null;
    this.#worker.onerror = null;
    this.#worker.onmessageerror = null;
    this.#worker.terminate();
    this.#takeTask()?.reject(error);
  }

  /**
   * A worker gets a copy of the whole picture before its first line. Measured, that is a hundredth of
   * what reading it takes; the lines drawn for the model would be several times larger.
   */
  #show(pixels: Pixels): void {
    if (this.#shown === pixels) return;
    this.#shown = pixels;
    const data = pixels.data.slice();
    this.#post({ type: 'picture', pixels: { ...pixels, data } }, [data.buffer]);
  }

  #do(message: MessageToWorker, onProgress?: FindLinesOptions['onProgress']): Promise<WorkerAnswer> {
    return new Promise((resolve, reject) => {
      this.#task = { resolve, reject, ...(onProgress && { onProgress }) };
      this.#post(message);
    });
  }

  #receive(message: MessageFromWorker): void {
    this.#options.onSign();
    switch (message.type) {
      case 'loading':
        return this.#options.onLoading(message.ratio);
      case 'finding-lines':
        return this.#task?.onProgress?.(message.done, message.total);
      case 'failed':
        return this.#fail(new AppError(message.error.code, message.error.details));
      case 'ready':
      case 'lines-found':
      case 'line-read':
      case 'languages-identified':
      case 'interpreted':
        return this.#takeTask()?.resolve(message);
    }
  }

  /** A worker that was stopped is as good as before; after any other failure nothing is known of it. */
  #fail(error: AppError): void {
    this.#takeTask()?.reject(error);
    if (error.code !== 'cancelled') this.#options.onFailure(error);
  }

  #takeTask(): Task | undefined {
    const task = this.#task;
    this.#task = undefined;
    return task;
  }

  #post(message: MessageToWorker, transfer: Transferable[] = []): void {
    this.#worker.postMessage(message, transfer);
  }
}
