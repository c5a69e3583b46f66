import type { AppError } from '../../errors.ts';
import type { Pixels } from '../../image/pixels.ts';
import type { TaskId } from '../../task/task.ts';
import { untilAborted } from '../../until-aborted.ts';
import type { EngineAnswer } from '../engine.ts';
import { readPicture, type ReadOptions } from './read-picture.ts';
import { WorkerReader, type WorkerReaderOptions } from './worker-reader.ts';

/** How a pool is made, and who hears of it. */
export interface WorkerPoolOptions extends Omit<WorkerReaderOptions, 'findsLines'> {
  readonly startWorker: () => Worker;
  /** The most workers, the first included. */
  readonly size: number;
}

/**
 * The workers that read one picture together: the first finds its lines, all read them. The others begin
 * to load when the first is ready, so that they never slow down its loading; it finds lines meanwhile.
 */
export class WorkerPool {
  readonly #options: WorkerPoolOptions;
  readonly #first: WorkerReader;
  #helpers: readonly WorkerReader[] = [];

  constructor(options: WorkerPoolOptions) {
    this.#options = options;
    this.#first = this.#start({ findsLines: true, onFailure: options.onFailure });
    void this.#first.ready.then(
      () => this.#startHelpers(),
      () => undefined,
    );
  }

  /**
   * Reads a picture, as {@link readPicture} does, as soon as the first worker is loaded, and lets that one
   * look through the text for what a task wants. One at a time. Settles when no worker has work any more.
   */
  async read(pixels: Pixels, options: ReadOptions & { readonly taskId: TaskId }): Promise<EngineAnswer> {
    const first = await untilAborted(this.#first.ready, options.signal);
    try {
      const helpers = () => this.#helpers.map((helper) => helper.ready.catch(() => undefined));
      const recognized = await readPicture(pixels, { first, helpers }, options);
      if (recognized.paragraphs.length === 0) return { recognized, tables: [] };
      return { recognized, ...(await first.interpret(recognized, options.taskId)) };
    } finally {
      for (const reader of [first, ...this.#helpers]) reader.forgetPicture();
    }
  }

  /** Ends all workers; a reading under way is rejected with the error. */
  close(error: AppError): void {
    for (const reader of [this.#first, ...this.#helpers]) reader.end(error);
  }

  #startHelpers(): void {
    this.#helpers = Array.from({ length: this.#options.size - 1 }, () => this.#startHelper());
  }

  /** One that cannot load, for want of memory perhaps, is left out; one that fails at a line fails the reading. */
  #startHelper(): WorkerReader {
    let isLoaded = false;
    const onFailure = (error: AppError): void => {
      if (isLoaded) return this.#options.onFailure(error);
      this.#helpers = this.#helpers.filter((each) => each !== helper);
      return helper.end(error);
    };
    const helper: WorkerReader = this.#start({ findsLines: false, onFailure });
    void helper.ready.then(
      () => {
        isLoaded = true;
      },
      () => undefined,
    );
    return helper;
  }

  #start({ findsLines, onFailure }: Pick<WorkerReaderOptions, 'findsLines' | 'onFailure'>): WorkerReader {
    const { baseUrl, startWorker, onSign, onLoading } = this.#options;
    return new WorkerReader(startWorker(), {
      baseUrl,
      findsLines,
      onSign,
      onLoading: findsLines ? onLoading : () => undefined,
      onFailure,
    });
  }
}
