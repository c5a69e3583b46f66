import type { AppError } from '../../errors.ts';
import type { Pixels } from '../../image/pixels.ts';
import { untilAborted } from '../../until-aborted.ts';
import type { EngineAnswer, Interpretation } from '../engine.ts';
import { flattenTransparency } from './flatten-transparency.ts';
import { answerInPicture } from './orientation/answer-in-picture.ts';
import { uprightPixels } from './orientation/upright-pixels.ts';
import { type ReadPage, readPicture, type ReadOptions } from './read-picture.ts';
import { RememberedPages } from './remembered-pages.ts';
import type { Wanted } from './wanted.ts';
import { WorkerReader, type WorkerReaderOptions } from './worker-reader.ts';

/** How a pool is made, and who hears of it. */
export interface WorkerPoolOptions extends Omit<WorkerReaderOptions, 'findsLines'> {
  readonly startWorker: () => Worker;
  /** The most workers, the first included. */
  readonly size: number;
}

/** How one reading is watched and stopped, and what the text is looked through for. */
type PoolReadOptions = ReadOptions & { readonly wanted: Wanted };

/**
 * The workers that read one picture together: the first finds its lines, all read them. The others begin
 * to load when the first is ready, so that they never slow down its loading; it finds lines meanwhile.
 */
export class WorkerPool {
  readonly #options: WorkerPoolOptions;
  readonly #first: WorkerReader;
  #helpers: readonly WorkerReader[] = [];
  /** Forgotten with the pool. */
  readonly #remembered = new RememberedPages();

  constructor(options: WorkerPoolOptions) {
    this.#options = options;
    this.#first = this.#start({ findsLines: true, onFailure: options.onFailure });
    void this.#first.ready.then(
      () => this.#startHelpers(),
      () => undefined,
    );
  }

  /**
   * Reads a picture, as {@link readPicture} does, as soon as the first worker is loaded, unless it is one of the
   * last ones read, and lets that one look through the text for what a task wants. One at a time. Settles when
   * no worker has work any more.
   */
  async read(pixels: Pixels, options: PoolReadOptions): Promise<EngineAnswer> {
    const first = await untilAborted(this.#first.ready, options.signal);
    try {
      const asked = askedFor(options);
      const recalled = await this.#recall(pixels, asked);
      const page = recalled ?? (await readPicture(pixels, { first, helpers: () => this.#ready() }, options));
      options.signal.throwIfAborted();
      const [found] = await Promise.all([
        interpret(first, page, options.wanted),
        recalled ?? this.#remembered.add(pixels, asked, page),
      ]);
      return answerInPicture({ recognized: page.recognized, ...found }, page.turn, pixels);
    } finally {
      for (const reader of [first, ...this.#helpers]) reader.forgetPicture();
    }
  }

  async #recall(pixels: Pixels, asked: string): Promise<ReadPage | undefined> {
    const page = await this.#remembered.find(pixels, asked);
    return page && { ...page, pixels: uprightPixels(flattenTransparency(pixels), page.turn) };
  }

  #ready(): readonly Promise<WorkerReader | undefined>[] {
    return this.#helpers.map((helper) => helper.ready.catch(() => undefined));
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
  signal: _signal,
  onProgress: _onProgress,
  ...asked
}: PoolReadOptions): string {
  return JSON.stringify(asked);
}
