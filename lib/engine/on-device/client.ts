import { AppError, type ErrorCode } from '../../errors.ts';
import type { Pixels } from '../../image/pixels.ts';
import type { RecognizedText } from '../../image/recognized-text.ts';
import { modelsFolder } from './models.ts';
import type { MessageFromWorker, MessageToWorker } from './protocol.ts';
import type { ReadProgress } from './reader.ts';

/** What a reading is doing: the worker loads its models first, if it has not yet; `ratio` is 0 to 1. */
export type ClientProgress = { readonly stage: 'loading'; readonly ratio: number } | ReadProgress;

/** How one reading is watched and stopped. */
export interface ClientReadOptions {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: ClientProgress) => void;
}

/** Times in ms. */
export interface ClientOptions {
  /** How long the worker is kept without work. */
  readonly idleMs: number;
  /** How long the worker may take to obey a stop before it is ended. */
  readonly stopMs?: number;
  /** How long the worker may work without a sign of life before it is ended. */
  readonly silenceMs?: number;
  /** Folder of the packaged models, ending in a slash; by default the extension's own. */
  readonly baseUrl?: string;
}

interface Job {
  readonly id: number;
  readonly pixels: Pixels;
  readonly onProgress: (progress: ClientProgress) => void;
  readonly resolve: (recognized: RecognizedText) => void;
  readonly reject: (reason: unknown) => void;
}

const defaultStopMs = 2_000;
const defaultSilenceMs = 30_000;

/**
 * Owns the on-device engine's worker: starts it when needed, has it read one picture at a time, ends
 * it when idle, stuck or broken. The next reading starts a fresh one.
 */
export class OnDeviceClient {
  readonly #startWorker: () => Worker;
  readonly #options: ClientOptions;
  readonly #waiting: Job[] = [];
  #current: Job | undefined;
  #worker: Worker | undefined;
  #isReady = false;
  #lastId = 0;
  /** One of three, never two at once: until idle, until silent too long, until a stop is obeyed. */
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isStopping = false;

  constructor(startWorker: () => Worker, options: ClientOptions) {
    this.#startWorker = startWorker;
    this.#options = options;
  }

  /** Loads the models ahead of the first reading. Failures show at that reading. */
  warmUp(): void {
    this.#ensureWorker();
    if (this.#current === undefined) this.#startTimer(this.#options.idleMs, () => this.close());
  }

  /**
   * Reads a picture; others wait their turn. The pixels' buffer is moved to the worker and is empty
   * afterwards. Rejects with the signal's reason at once when it aborts, else with an `AppError`:
   * `engine-unavailable`, `engine-failed` or `timeout`.
   */
  read(pixels: Pixels, { signal, onProgress }: ClientReadOptions): Promise<RecognizedText> {
    if (signal.aborted) return Promise.reject(signal.reason);
    return new Promise((resolve, reject) => {
      this.#lastId += 1;
      const stop = (): void => this.#stop(job, signal.reason);
      const job: Job = {
        id: this.#lastId,
        pixels,
        onProgress,
        resolve: (recognized) => {
          signal.removeEventListener('abort', stop);
          resolve(recognized);
        },
        reject: (reason) => {
          signal.removeEventListener('abort', stop);
          reject(reason);
        },
      };
      signal.addEventListener('abort', stop);
      this.#waiting.push(job);
      this.#startNext();
    });
  }

  /** Ends the worker and frees its memory; readings under way or waiting are rejected as `cancelled`. */
  close(): void {
    for (const job of this.#waiting.splice(0)) job.reject(new AppError('cancelled'));
    this.#endWorker('cancelled');
  }

  #startNext(): void {
    if (this.#current !== undefined) return;
    this.#current = this.#waiting.shift();
    if (this.#current === undefined) {
      if (this.#worker !== undefined) this.#startTimer(this.#options.idleMs, () => this.close());
      return;
    }
    this.#ensureWorker();
    this.#watch();
    if (this.#isReady) this.#sendCurrent();
  }

  #ensureWorker(): void {
    if (this.#worker !== undefined) return;
    const worker = this.#startWorker();
    this.#worker = worker;
    this.#isReady = false;
    worker.onmessage = (event: MessageEvent<MessageFromWorker>) => {
      if (worker === this.#worker) this.#receive(event.data);
    };
    worker.onerror = (event) => {
      if (worker === this.#worker) this.#endWorker('engine-failed', event.message);
    };
    worker.onmessageerror = () => {
      if (worker === this.#worker) this.#endWorker('engine-failed', 'a message was unreadable');
    };
    const baseUrl = this.#options.baseUrl ?? new URL(`/${modelsFolder}/`, location.href).href;
    this.#post({ type: 'load', baseUrl });
  }

  #sendCurrent(): void {
    const job = this.#current;
    if (job === undefined) return;
    this.#post({ type: 'read', id: job.id, pixels: job.pixels }, [job.pixels.data.buffer]);
  }

  #receive(message: MessageFromWorker): void {
    if (message.type === 'failed' && message.id === undefined) {
      this.#endWorker(message.error.code, message.error.details);
      return;
    }
    if (message.type === 'ready') {
      this.#isReady = true;
      this.#sendCurrent();
    }
    const job = this.#current;
    if (job === undefined) return;
    if (!this.#isStopping) this.#watch();
    if (message.type === 'loading' && !this.#isStopping) {
      job.onProgress({ stage: 'loading', ratio: message.ratio });
    }
    if (!('id' in message) || message.id !== job.id) return;
    if (message.type === 'progress') {
      if (!this.#isStopping) job.onProgress(message.progress);
      return;
    }
    this.#finish();
    if (message.type === 'result') job.resolve(message.recognized);
    else job.reject(new AppError(message.error.code, message.error.details));
  }

  /** The caller is released at once; the worker has `stopMs` to stop reading. */
  #stop(job: Job, reason: unknown): void {
    job.reject(reason);
    const place = this.#waiting.indexOf(job);
    if (place >= 0) this.#waiting.splice(place, 1);
    if (job !== this.#current) return;
    if (!this.#isReady) {
      this.#finish();
      return;
    }
    this.#isStopping = true;
    this.#post({ type: 'stop', id: job.id });
    this.#startTimer(this.#options.stopMs ?? defaultStopMs, () => this.#endWorker('cancelled'));
  }

  #finish(): void {
    this.#clearTimer();
    this.#current = undefined;
    this.#isStopping = false;
    this.#startNext();
  }

  #endWorker(code: ErrorCode, details?: string): void {
    this.#clearTimer();
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#isReady = false;
    this.#current?.reject(new AppError(code, details));
    this.#finish();
  }

  #watch(): void {
    this.#startTimer(this.#options.silenceMs ?? defaultSilenceMs, () => {
      this.#endWorker('timeout', 'the on-device engine gave no sign of life');
    });
  }

  #startTimer(ms: number, onTime: () => void): void {
    this.#clearTimer();
    this.#timer = setTimeout(onTime, ms);
  }

  #clearTimer(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #post(message: MessageToWorker, transfer: Transferable[] = []): void {
    this.#worker?.postMessage(message, transfer);
  }
}
