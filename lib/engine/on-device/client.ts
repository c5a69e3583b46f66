import { AppError, toErrorInfo } from '../../errors.ts';
import type { Pixels } from '../../image/pixels.ts';
import type { ReadingHints } from '../../task/reading-hints.ts';
import type { EngineAnswer } from '../engine.ts';
import { modelsFolder } from './models.ts';
import { nextMacrotask } from './next-macrotask.ts';
import type { ReadOptions, ReadProgress } from './read-picture.ts';
import type { Wanted } from './wanted.ts';
import { WorkerPool } from './worker-pool.ts';

/** What a reading is doing: the first worker loads its models first, if it has not yet; `ratio` is 0 to 1. */
export type ClientProgress = { readonly stage: 'loading'; readonly ratio: number } | ReadProgress;

/** How one reading is watched and stopped. */
export interface ClientReadOptions {
  /** What the text is looked through for. */
  readonly wanted: Wanted;
  /** Of the picture's file: with it, one that was read is not read again. */
  readonly digest?: string | undefined;
  readonly languages: ReadingHints;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: ClientProgress) => void;
  /** As in `ReadOptions`; once more where the reading begins anew. */
  readonly onSureText?: ReadOptions['onSureText'];
}

/** Times in ms. */
export interface ClientOptions {
  /** How long the workers are kept without work. */
  readonly idleMs: number;
  /** How long the workers may take to obey a stop before they are ended. */
  readonly stopMs?: number;
  /** How long a worker may be at work without a sign of life before all are ended. */
  readonly silenceMs?: number;
  /** Most workers at once; by default as many as leave the rest of the browser a core, 2 to 4. */
  readonly workers?: number;
  /** Folder of the packaged models, ending in a slash; by default the extension's own. */
  readonly baseUrl?: string;
}

interface Job extends ClientReadOptions {
  readonly pixels: Pixels;
  readonly resolve: (answer: EngineAnswer) => void;
  readonly reject: (reason: unknown) => void;
  /** Until the workers have to have obeyed a stop. */
  stopTimer?: ReturnType<typeof setTimeout>;
  /** How often it has begun anew because its workers were ended for another picture. */
  timesAnew: number;
}

const defaultStopMs = 2_000;
const defaultSilenceMs = 30_000;

/** So many pictures are read at a time; more workers than that share them. */
const mostAtOnce = 2;
/** So often at most does a picture begin anew. */
const mostAnew = 3;

/**
 * Owns the on-device engine's workers: starts them when needed, has them read two pictures at a time, ends them all when idle,
 * or when one is stuck or broken. The next reading starts fresh ones, and so does one that had no part in what broke.
 */
export class OnDeviceClient {
  readonly #startWorker: () => Worker;
  readonly #options: ClientOptions;
  readonly #size: number;
  readonly #waiting: Job[] = [];
  /** Those with the workers, the stopped ones that have not been let go of yet included. */
  readonly #current = new Set<Job>();
  #pool: WorkerPool | undefined;
  #idle: ReturnType<typeof setTimeout> | undefined;

  constructor(startWorker: () => Worker, options: ClientOptions) {
    this.#startWorker = startWorker;
    this.#options = options;
    this.#size = options.workers ?? Math.min(4, Math.max(2, navigator.hardwareConcurrency - 1));
  }

  /** Loads the models ahead of the first reading. Failures show at that reading. */
  warmUp(): void {
    this.#pool ??= this.#createPool();
    this.#restIfIdle();
  }

  /**
   * Reads a picture and looks through its text; a third one waits its turn. The workers get copies of the pixels. Rejects with
   * the signal's reason at once when it aborts, else with an `AppError`: `engine-unavailable`, `engine-failed` or `timeout`.
   */
  read(pixels: Pixels, options: ClientReadOptions): Promise<EngineAnswer> {
    const { signal } = options;
    if (signal.aborted) return Promise.reject(signal.reason);
    return new Promise<EngineAnswer>((resolve, reject) => {
      const stop = (): void => this.#stop(job);
      const job: Job = {
        ...options,
        pixels,
        timesAnew: 0,
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
    for (const job of [...this.#waiting.splice(0), ...this.#current]) job.reject(new AppError('cancelled'));
    this.#current.clear();
    this.#endWorkers(this.#pool);
    this.#restIfIdle();
  }

  /** A stopped picture takes no other one's turn, only the time of the workers that it still has. */
  #startNext(): void {
    const live = [...this.#current].filter(({ signal }) => !signal.aborted);
    const room = Math.max(0, Math.min(mostAtOnce, this.#size) - live.length);
    for (const job of this.#waiting.splice(0, room)) void this.#start(job);
    this.#restIfIdle();
  }

  async #start(job: Job): Promise<void> {
    this.#current.add(job);
    const pool = (this.#pool ??= this.#createPool());
    try {
      const { wanted, digest, languages, signal, onSureText } = job;
      const onProgress = (progress: ReadProgress): void => this.#report(job, progress);
      job.resolve(await pool.read(job.pixels, { wanted, digest, languages, signal, onProgress, onSureText }));
    } catch (error) {
      if (error === workersEnded) return this.#startAnew(job);
      // It was this one at which the workers broke.
      if (pool !== this.#pool) this.#endWorkers(pool);
      job.reject(toEngineError(error));
    }
    clearTimeout(job.stopTimer);
    this.#current.delete(job);
    this.#startNext();
  }

  /** It had no part in what its workers ended of, and begins again with others. */
  #startAnew(job: Job): void {
    clearTimeout(job.stopTimer);
    if (!this.#current.delete(job)) return;
    job.timesAnew += 1;
    if (job.timesAnew > mostAnew) job.reject(new AppError('engine-failed', workersEnded.details));
    else if (!job.signal.aborted) this.#waiting.unshift(job);
    this.#startNext();
  }

  #createPool(): WorkerPool {
    const pool: WorkerPool = new WorkerPool({
      startWorker: this.#startWorker,
      size: this.#size,
      silenceMs: this.#options.silenceMs ?? defaultSilenceMs,
      baseUrl: this.#options.baseUrl ?? new URL(`/${modelsFolder}/`, location.href).href,
      onLoading: (ratio) => {
        for (const job of this.#current) this.#report(job, { stage: 'loading', ratio });
      },
      onFailure: (error) => this.#fail(pool, error),
    });
    return pool;
  }

  /** The picture that a worker broke at hears of it from its own task; only then are the others told. */
  #fail(pool: WorkerPool, error: AppError): void {
    if (pool !== this.#pool) return;
    this.#pool = undefined;
    if (!pool.isLoaded) {
      for (const job of this.#current) job.reject(error);
      this.#current.clear();
    }
    void nextMacrotask().then(() => this.#endWorkers(pool));
  }

  /** Nothing is reported that was already answered. */
  #report(job: Job, progress: ClientProgress): void {
    if (this.#current.has(job) && !job.signal.aborted) job.onProgress(progress);
  }

  /** The caller is released at once; the workers have `stopMs` to stop reading. */
  #stop(job: Job): void {
    job.reject(job.signal.reason);
    const place = this.#waiting.indexOf(job);
    if (place >= 0) this.#waiting.splice(place, 1);
    if (this.#current.has(job)) {
      const pool = this.#pool;
      job.stopTimer = setTimeout(() => this.#endWorkers(pool), this.#options.stopMs ?? defaultStopMs);
    }
    this.#startNext();
  }

  #endWorkers(pool: WorkerPool | undefined): void {
    if (pool === this.#pool) this.#pool = undefined;
    pool?.close(workersEnded);
  }

  #restIfIdle(): void {
    clearTimeout(this.#idle);
    const isIdle = this.#current.size === 0 && this.#waiting.length === 0;
    if (isIdle && this.#pool !== undefined) this.#idle = setTimeout(() => this.close(), this.#options.idleMs);
  }
}

/** What is read by workers that are ended for another reason than itself is rejected with this. */
const workersEnded = new AppError('cancelled', 'the workers were ended');

/** A stranger's error is the engine's own. */
function toEngineError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  return new AppError('engine-failed', toErrorInfo(error).details);
}
