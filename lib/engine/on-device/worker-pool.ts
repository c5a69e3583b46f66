import type { AppError } from '../../errors.ts';
import type { Pixels } from '../../image/pixels.ts';
import type { EngineAnswer, Interpretation } from '../engine.ts';
import { sureText } from './codes/sure-text.ts';
import { answerInPicture } from './orientation/answer-in-picture.ts';
import { uprightPixels } from './orientation/upright-pixels.ts';
import { type ReadPage, readPicture, type ReadOptions } from './read-picture.ts';
import { RememberedPages } from './remembered-pages.ts';
import type { Wanted } from './wanted.ts';
import { WorkerReader, type WorkerReaderOptions } from './worker-reader.ts';
import { WorkerShares } from './worker-shares.ts';

/** How a pool is made, and who hears of it. */
export interface WorkerPoolOptions extends Omit<WorkerReaderOptions, 'isFirst'> {
  readonly startWorker: () => Worker;
  /** The most workers, the first included. */
  readonly size: number;
}

/** How one reading is watched and stopped, and what the text is looked through for. */
type PoolReadOptions = ReadOptions & {
  readonly wanted: Wanted;
  /** Of the picture's file. */
  readonly digest?: string | undefined;
};

/**
 * The workers that read pictures: one finds the lines of a picture and looks through its text, all who have no picture of
 * their own read lines with it. The others begin to load when the first is ready, so that they never slow down its loading.
 */
export class WorkerPool {
  readonly #options: WorkerPoolOptions;
  readonly #workers = new Set<WorkerReader>();
  readonly #shares: WorkerShares;
  /** Forgotten with the pool. */
  readonly #remembered = new RememberedPages();
  readonly #ended = new AbortController();
  #isLoaded = false;

  constructor(options: WorkerPoolOptions) {
    this.#options = options;
    this.#shares = new WorkerShares(options.size - 1);
    const { ready } = this.#start({ isFirst: true, onFailure: options.onFailure });
    void ready.then(
      (first) => {
        this.#isLoaded = true;
        this.#shares.add(first);
        this.#startHelpers();
      },
      () => undefined,
    );
  }

  /** Whether pictures can be read. */
  get isLoaded(): boolean {
    return this.#isLoaded;
  }

  /**
   * Reads a picture, as {@link readPicture} does, as soon as a worker has none, unless it is one of the last ones
   * read, and lets that worker look through the text for what a task wants. Settles when no worker has work with it any more.
   */
  async read(pixels: Pixels, watch: PoolReadOptions): Promise<EngineAnswer> {
    const options = { ...watch, signal: AbortSignal.any([watch.signal, this.#ended.signal]) };
    const { own, helpers, end } = await this.#shares.take(options.signal);
    try {
      const asked = askedFor(options);
      const recalled = this.#recall(pixels, watch.digest, asked);
      if (recalled) options.onSureText?.(recalled.isPlain ? sureText(recalled.recognized) : []);
      const page = recalled ?? (await readPicture(pixels, { first: own, helpers }, options));
      options.signal.throwIfAborted();
      const found = await interpret(own, page, options.wanted);
      if (watch.digest !== undefined && recalled === undefined)
        this.#remembered.add(watch.digest, asked, page);
      return answerInPicture({ recognized: page.recognized, ...found }, page.turn, pixels);
    } finally {
      end();
    }
  }

  #recall(pixels: Pixels, digest: string | undefined, asked: string): ReadPage | undefined {
    const page = digest === undefined ? undefined : this.#remembered.find(digest, asked);
    return page && { ...page, pixels: uprightPixels(pixels, page.turn) };
  }

  /** Ends all workers; what they are at, or would have come to, is rejected with the error. */
  close(error: AppError): void {
    this.#ended.abort(error);
    for (const reader of this.#workers) reader.end(error);
  }

  #startHelpers(): void {
    for (let more = 1; more < this.#options.size; more += 1) this.#startHelper();
  }

  /** One that cannot load, for want of memory perhaps, is left out; one that fails at a picture fails the pool. */
  #startHelper(): void {
    let isLoaded = false;
    const onFailure = (error: AppError): void => {
      if (isLoaded) return this.#options.onFailure(error);
      this.#workers.delete(helper);
      return helper.end(error);
    };
    const helper: WorkerReader = this.#start({ isFirst: false, onFailure });
    void helper.ready.then(
      () => {
        isLoaded = true;
        this.#shares.add(helper);
      },
      () => undefined,
    );
  }

  #start({ isFirst, onFailure }: Pick<WorkerReaderOptions, 'isFirst' | 'onFailure'>): WorkerReader {
    const { baseUrl, silenceMs, startWorker, onLoading } = this.#options;
    const reader = new WorkerReader(startWorker(), {
      baseUrl,
      silenceMs,
      isFirst,
      onLoading: isFirst ? onLoading : () => undefined,
      onFailure,
    });
    this.#workers.add(reader);
    return reader;
  }
}

/** Nothing is looked for where there is no text. */
async function interpret(
  reader: WorkerReader,
  { pixels, recognized }: ReadPage,
  wanted: Wanted,
): Promise<Interpretation> {
  return recognized.paragraphs.length === 0 ? { tables: [] } : reader.interpret(pixels, recognized, wanted);
}

/** All that a reading is asked for and its text depends on: everything but the task, which looks at the text. */
function askedFor({
  wanted: _wanted,
  digest: _digest,
  signal: _signal,
  onProgress: _onProgress,
  onSureText: _onSureText,
  ...asked
}: PoolReadOptions): string {
  return JSON.stringify(asked);
}
