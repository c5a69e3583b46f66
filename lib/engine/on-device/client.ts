import { AppError, toErrorInfo } from '../../errors.ts';
import type { Pixels } from '../../image/pixels.ts';
import type { ReadingHints } from '../../task/reading-hints.ts';
import type { EngineAnswer } from '../engine.ts';
import { modelsFolder } from './models.ts';
import type { ReadProgress } from './read-picture.ts';
import type { Wanted } from './wanted.ts';
import { WorkerPool } from './worker-pool.ts';

/** What a reading is doing: the first worker loads its models first, if it has not yet; `ratio` is 0 to 1. */
export type ClientProgress = { readonly stage: 'loading'; readonly ratio: number } | ReadProgress;

/** How one reading is watched and stopped. */
export interface ClientReadOptions {
  /** What the text is looked through for. */
  readonly wanted: Wanted;
  readonly languages: ReadingHints;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: ClientProgress) => void;
}

/** Times in ms. */
export interface ClientOptions {
  /** How long the workers are kept without work. */
  readonly idleMs: number;
  /** How long the workers may take to obey a stop before they are ended. */
  readonly stopMs?: number;
  /** How long all workers may be at work without a sign of life before they are ended. */
  readonly silenceMs?: number;
  /** Most workers at once; by default as many as leave the rest of the browser a core, 2 to 4. */
  readonly workers?: number;
  /** Folder of the packaged models, ending in a slash; by default the extension's own. */
  readonly baseUrl?: string;
}

interface Job {
  readonly pixels: Pixels;
  readonly wanted: Wanted;
  readonly languages: ReadingHints;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: ClientProgress) => void;
  readonly resolve: (answer: EngineAnswer) => void;
  readonly reject: (reason: unknown) => void;
}

const defaultStopMs = 2_000;
const defaultSilenceMs = 30_000;

/**
 * Owns the on-device engine's workers: starts them when needed, has them read one picture at a time,
 * ends them all when idle, or when one is stuck or broken. The next reading starts fresh ones.
 */
export class OnDeviceClient {
  readonly #startWorker: () => Worker;
  readonly #options: ClientOptions;
  readonly #waiting: Job[] = [];
  #current: Job | undefined;
  #pool: WorkerPool | undefined;
  /** One of three, never two at once: until idle, until silent too long, until a stop is obeyed. */
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(startWorker: () => Worker, options: ClientOptions) {
    this.#startWorker = startWorker;
    this.#options = options;
  }

  /** Loads the models ahead of the first reading. Failures show at that reading. */
  warmUp(): void {
    this.#pool ??= this.#createPool();
    if (this.#current === undefined) this.#startTimer(this.#options.idleMs, () => this.close());
  }

  /**
   * Reads a picture and looks through its text; others wait their turn. The workers get copies of the pixels. Rejects with the
   * signal's reason at once when it aborts, else with an `AppError`: `engine-unavailable`,
   * `engine-failed` or `timeout`.
   */
  read(pixels: Pixels, { wanted, languages, signal, onProgress }: ClientReadOptions): Promise<EngineAnswer> {
    if (signal.aborted) return Promise.reject(signal.reason);
    return new Promise((resolve, reject) => {
      const stop = (): void => this.#stop(job, signal.reason);
      const job: Job = {
        pixels,
        wanted,
        languages,
        signal,
        onProgress,
        resolve: (answer) => {
          signal.removeEventListener('abort', stop);
          resolve(answer);
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

  /** Ends the workers and frees their memory; readings under way or waiting are rejected as `cancelled`. */
  close(): void {
    for (const job of this.#waiting.splice(0)) job.reject(new AppError('cancelled'));
    this.#endWorkers(new AppError('cancelled'));
  }

  #startNext(): void {
    if (this.#current !== undefined) return;
    this.#current = this.#waiting.shift();
    if (this.#current !== undefined) void this.#readCurrent(this.#current);
    else if (this.#pool !== undefined) this.#startTimer(this.#options.idleMs, () => this.close());
  }

  async #readCurrent(job: Job): Promise<void> {
    this.#watch();
    this.#pool ??= this.#createPool();
    try {
      const answer = await this.#pool.read(job.pixels, {
        wanted: job.wanted,
        languages: job.languages,
        signal: job.signal,
        onProgress: (progress) => this.#report(job, progress),
      });
      job.resolve(answer);
    } catch (error) {
      // Workers that were stopped have obeyed by now. After any other failure, better fresh ones.
      if (!job.signal.aborted && job === this.#current) return this.#endWorkers(toEngineError(error));
    }
    if (job === this.#current) this.#finish();
  }

  #createPool(): WorkerPool {
    const pool: WorkerPool = new WorkerPool({
      startWorker: this.#startWorker,
      size: this.#options.workers ?? Math.min(4, Math.max(2, navigator.hardwareConcurrency - 1)),
      baseUrl: this.#options.baseUrl ?? new URL(`/${modelsFolder}/`, location.href).href,
      onSign: () => {
        if (this.#current !== undefined && !this.#current.signal.aborted) this.#watch();
      },
      onLoading: (ratio) => {
        if (this.#current !== undefined) this.#report(this.#current, { stage: 'loading', ratio });
      },
      onFailure: (error) => {
        if (pool === this.#pool) this.#endWorkers(error);
      },
    });
    return pool;
  }

  /** Nothing is reported that was already answered. */
  #report(job: Job, progress: ClientProgress): void {
    if (job === this.#current && !job.signal.aborted) job.onProgress(progress);
  }

  /** The caller is released at once; the workers have `stopMs` to stop reading. */
  #stop(job: Job, reason: unknown): void {
    job.reject(reason);
    const place = this.#waiting.indexOf(job);
    if (place >= 0) this.#waiting.splice(place, 1);
    if (job !== this.#current) return;
    const stopMs = this.#options.stopMs ?? defaultStopMs;
    this.#startTimer(stopMs, () => this.#endWorkers(new AppError('cancelled')));
  }

  #finish(): void {
    this.#clearTimer();
    this.#current = undefined;
    this.#startNext();
  }

  #endWorkers(error: AppError): void {
    const pool = this.#pool;
    this.#pool = undefined;
    pool?.close(error);
    this.#current?.reject(error);
    this.#finish();
  }

  #watch(): void {
    this.#startTimer(this.#options.silenceMs ?? defaultSilenceMs, () => {
      this.#endWorkers(new AppError('timeout', 'the on-device engine gave no sign of life'));
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
}

/** A stranger's error is the engine's own. */
function toEngineError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  return new AppError('engine-failed', toErrorInfo(error).details);
}
