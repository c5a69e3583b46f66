import { AppError } from '../../../../errors.ts';
import type { PictureDrawer } from '../fit-picture.ts';
import type { DrawingAnswer, DrawingQuestion, DrawingResults, DrawingWork } from './protocol.ts';

/** Times in ms. */
export interface WorkerDrawerOptions {
  /** How long the worker is kept while no picture is open. */
  readonly idleMs: number;
  /** How long one step may take; then the worker is ended. */
  readonly limitMs?: number;
}

interface Asked {
  resolve(value: DrawingResults[DrawingWork['kind']]): void;
  reject(error: AppError): void;
}

const defaultLimitMs = 60_000;

/**
 * Draws in a worker, so that neither the pages of the extension nor the requests of other pictures, which share a thread, wait
 * for it. The worker is started for the first picture, and ended when idle, stuck or broken; pictures that are open then
 * fail as `engine-failed`.
 */
export class WorkerDrawer implements PictureDrawer {
  readonly #startWorker: () => Worker;
  readonly #options: WorkerDrawerOptions;
  readonly #asked = new Map<number, Asked>();
  readonly #open = new Set<number>();
  #count = 0;
  #worker: Worker | undefined;
  #idle: ReturnType<typeof setTimeout> | undefined;

  constructor(startWorker: () => Worker, options: WorkerDrawerOptions) {
    this.#startWorker = startWorker;
    this.#options = options;
  }

  /** As the canvas has it. @throws AppError */
  async open(blob: Blob): ReturnType<PictureDrawer['open']> {
    const picture = ++this.#count;
    clearTimeout(this.#idle);
    this.#open.add(picture);
    try {
      return {
        ...(await this.#ask({ kind: 'open', picture, blob })),
        isOpaque: () => this.#ask({ kind: 'is-opaque', picture }),
        encode: (size, mediaType, quality) =>
          this.#ask({ kind: 'encode', picture, size, mediaType, quality }),
        close: () => this.#close(picture),
      };
    } catch (thrown) {
      this.#closed(picture);
      throw thrown;
    }
  }

  #close(picture: number): void {
    if (!this.#open.has(picture)) return;
    void this.#ask({ kind: 'close', picture }).catch(() => undefined);
    this.#closed(picture);
  }

  #closed(picture: number): void {
    this.#open.delete(picture);
    if (this.#open.size > 0) return;
    clearTimeout(this.#idle);
    this.#idle = setTimeout(() => this.#end('idle'), this.#options.idleMs);
  }

  #ask<K extends DrawingWork['kind']>(work: DrawingWork & { readonly kind: K }): Promise<DrawingResults[K]> {
    const id = ++this.#count;
    const limit = setTimeout(() => this.#end('no answer'), this.#options.limitMs ?? defaultLimitMs);
    const asked = new Promise<DrawingResults[K]>((resolve, reject) => {
      this.#asked.set(id, { resolve: (value) => resolve(value as DrawingResults[K]), reject });
    });
    this.#worker ??= this.#start();
    // Nothing is transferred.
    this.#worker.postMessage({ id, work } satisfies DrawingQuestion, []);
    return asked.finally(() => clearTimeout(limit));
  }

  #start(): Worker {
    const worker = this.#startWorker();
    worker.addEventListener('message', ({ data }: MessageEvent<DrawingAnswer>) => {
      const asked = this.#asked.get(data.id);
      this.#asked.delete(data.id);
      if ('error' in data) asked?.reject(new AppError(data.error.code, data.error.details));
      else asked?.resolve(data.value);
    });
    worker.addEventListener('error', () => this.#end('the worker broke'));
    return worker;
  }

  #end(why: string): void {
    clearTimeout(this.#idle);
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#open.clear();
    for (const { reject } of this.#asked.values()) reject(new AppError('engine-failed', why));
    this.#asked.clear();
  }
}
