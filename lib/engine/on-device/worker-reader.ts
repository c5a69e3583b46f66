import { AppError } from '../../errors.ts';
import type { Pixels } from '../../image/pixels.ts';
import type { RecognizedText } from '../../image/recognized-text.ts';
import type { Interpretation } from '../engine.ts';
import type { MessageFromWorker, MessageToWorker, WorkerAnswer } from './protocol.ts';
import type { FindLinesOptions, FoundLines, LineOptions, Reader } from './reader.ts';
import type { ReadLine } from './recognition/read-line.ts';
import type { Wanted } from './wanted.ts';
import type { RotatedRectangle } from './rotated-rectangle.ts';

/** What to load, and who hears of it. */
export interface WorkerReaderOptions {
  /** Folder of the packaged models, ending in a slash. */
  readonly baseUrl: string;
  /** Whether it gets the detector ready before a picture needs it. */
  readonly isFirst: boolean;
  /** How long it may be at a task without a sign of life, in ms; then it fails as `timeout`. */
  readonly silenceMs: number;
  /** Hears the share of the loading that is done, 0 to 1. */
  readonly onLoading: (ratio: number) => void;
  /** The worker is of no more use: it crashed, could not load or could not do a task. */
  readonly onFailure: (error: AppError) => void;
}

/** What a task is about, and who hears of it. */
interface TaskOptions {
  readonly pixels?: Pixels;
  /** Called before it begins, which it does not if this throws. */
  readonly onBegin?: () => void;
  readonly onProgress?: FindLinesOptions['onProgress'];
}

interface Task extends TaskOptions {
  readonly message: MessageToWorker;
  readonly resolve: (answer: WorkerAnswer) => void;
  readonly reject: (reason: unknown) => void;
}

/** A reader in a worker of its own, one task at a time, the others in turn. Tasks reject with an `AppError`. */
export class WorkerReader implements Reader {
  /** When the models are loaded. */
  readonly ready: Promise<this>;
  readonly #worker: Worker;
  readonly #options: WorkerReaderOptions;
  readonly #waiting: Task[] = [];
  /** The one under way. */
  #task: Task | undefined;
  #shown: Pixels | undefined;
  #silence: ReturnType<typeof setTimeout> | undefined;
  #end: AppError | undefined;
  /** What comes then is rejected when it is ended. */
  #isBroken = false;

  constructor(worker: Worker, options: WorkerReaderOptions) {
    this.#worker = worker;
    this.#options = options;
    worker.onmessage = (event: MessageEvent<MessageFromWorker>) => this.#receive(event.data);
    worker.onerror = (event) => this.#fail(new AppError('engine-failed', event.message));
    worker.onmessageerror = () => this.#fail(new AppError('engine-failed', 'a message was unreadable'));
    const { baseUrl, isFirst } = options;
    this.ready = this.#do({ type: 'load', baseUrl, isFirst }).then(() => this);
    // A failure is told by `onFailure` too; nobody may be waiting here.
    this.ready.catch(() => undefined);
  }

  /** Whether it has a task. */
  get isBusy(): boolean {
    return this.#task !== undefined;
  }

  async findLines(pixels: Pixels, { signal, look, onProgress }: FindLinesOptions): Promise<FoundLines> {
    let hasBegun = false;
    const onBegin = (): void => {
      signal.throwIfAborted();
      hasBegun = true;
    };
    const stop = (): void => {
      if (hasBegun) this.#post({ type: 'stop' });
    };
    signal.addEventListener('abort', stop);
    try {
      const answer = await this.#do({ type: 'find-lines', look }, { pixels, onBegin, onProgress });
      return answer.type === 'lines-found' ? answer : { rectangles: [], areInk: false };
    } finally {
      signal.removeEventListener('abort', stop);
    }
  }

  async readLine(
    pixels: Pixels,
    rectangle: RotatedRectangle,
    options: LineOptions = {},
  ): Promise<ReadLine | undefined> {
    const answer = await this.#do({ type: 'read-line', rectangle, options }, { pixels });
    return answer.type === 'line-read' ? answer.line : undefined;
  }

  async identifyLanguages(texts: readonly string[]): Promise<readonly (string | undefined)[]> {
    const answer = await this.#do({ type: 'identify-languages', texts });
    return answer.type === 'languages-identified' ? answer.languages : [];
  }

  /** Looks through the text of an upright page for what a task wants. */
  async interpret(pixels: Pixels, recognized: RecognizedText, wanted: Wanted): Promise<Interpretation> {
    const answer = await this.#do({ type: 'interpret', recognized, wanted }, { pixels });
    return answer.type === 'interpreted' ? answer.interpretation : { tables: [] };
  }

  /** Has the worker let go of the picture. */
  forgetPicture(): void {
    if (this.#shown === undefined) return;
    this.#shown = undefined;
    this.#post({ type: 'picture', pixels: undefined });
  }

  /** Ends the worker and frees its memory. Tasks under way or waiting are rejected with the error. */
  end(error: AppError): void {
    this.#end ??= error;
    this.#worker.onmessage = null;
    this.#worker.onerror = null;
    this.#worker.onmessageerror = null;
    this.#worker.terminate();
    this.#takeTask()?.reject(error);
    for (const { reject } of this.#waiting.splice(0)) reject(error);
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

  #do(message: MessageToWorker, about: TaskOptions = {}): Promise<WorkerAnswer> {
    return new Promise((resolve, reject) => {
      if (this.#end) return reject(this.#end);
      this.#waiting.push({ message, resolve, reject, ...about });
      if (this.#task === undefined && !this.#isBroken) this.#begin();
    });
  }

  /** A helper of one picture may get one of its own before its last line is read. */
  #begin(): void {
    const task = this.#waiting.shift();
    if (task === undefined) return;
    try {
      task.onBegin?.();
    } catch (thrown) {
      task.reject(thrown);
      return this.#begin();
    }
    this.#task = task;
    if (task.pixels) this.#show(task.pixels);
    this.#watch();
    this.#post(task.message);
  }

  #receive(message: MessageFromWorker): void {
    this.#watch();
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
        this.#takeTask()?.resolve(message);
        return this.#begin();
    }
  }

  /** A worker that was stopped is as good as before; after any other failure nothing is known of it. */
  #fail(error: AppError): void {
    this.#takeTask()?.reject(error);
    if (error.code === 'cancelled') return this.#begin();
    this.#isBroken = true;
    this.#options.onFailure(error);
  }

  #takeTask(): Task | undefined {
    const task = this.#task;
    this.#task = undefined;
    clearTimeout(this.#silence);
    return task;
  }

  /** From each sign of life on, as long as it has a task. */
  #watch(): void {
    clearTimeout(this.#silence);
    if (this.#task === undefined) return;
    this.#silence = setTimeout(() => {
      this.#fail(new AppError('timeout', 'the on-device engine gave no sign of life'));
    }, this.#options.silenceMs);
  }

  #post(message: MessageToWorker, transfer: Transferable[] = []): void {
    this.#worker.postMessage(message, transfer);
  }
}
