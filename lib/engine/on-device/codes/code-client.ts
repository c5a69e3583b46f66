import type { Code } from '../../../image/code.ts';
import type { Pixels } from '../../../image/pixels.ts';
import type { Box } from '../../../image/recognized-text.ts';
import { modelsFolder } from '../models.ts';
import type { CodeAnswer, CodeQuestion } from './protocol.ts';

/** Times in ms. */
export interface CodeClientOptions {
  /** How long the worker is kept without work. */
  readonly idleMs: number;
  /** How long a picture may wait and be looked at; then the worker is ended. */
  readonly limitMs?: number;
  /** Folder of the packaged models, ending in a slash; by default the extension's own. */
  readonly baseUrl?: string;
}

const defaultLimitMs = 10_000;

/**
 * Owns the worker that looks for QR codes and barcodes: starts it for the first picture, ends it when idle,
 * stuck or broken. Codes are an extra: whatever goes wrong here, a picture has none, and its text is read.
 */
export class CodeClient {
  readonly #startWorker: () => Worker;
  readonly #options: CodeClientOptions;
  readonly #waiting = new Map<number, (codes: readonly Code[]) => void>();
  #asked = 0;
  #worker: Worker | undefined;
  #idle: ReturnType<typeof setTimeout> | undefined;

  constructor(startWorker: () => Worker, options: CodeClientOptions) {
    this.#startWorker = startWorker;
    this.#options = options;
  }

  /**
   * Gives a picture's codes, beside the text that stands there for sure, in image px; none if there are none or it failed; never
   * rejects. An abort gives none at once.
   */
  find(pixels: Pixels, sureText: readonly Box[], signal: AbortSignal): Promise<readonly Code[]> {
    if (signal.aborted) return Promise.resolve([]);
    clearTimeout(this.#idle);
    this.#asked += 1;
    const id = this.#asked;
    return new Promise((resolve) => {
      const limit = setTimeout(() => this.#end(), this.#options.limitMs ?? defaultLimitMs);
      const stop = (): void => this.#stop(id);
      signal.addEventListener('abort', stop);
      this.#waiting.set(id, (codes) => {
        clearTimeout(limit);
        signal.removeEventListener('abort', stop);
        resolve(codes);
      });
      this.#ask(id, pixels, sureText);
    });
  }

  #ask(id: number, pixels: Pixels, sureText: readonly Box[]): void {
    const baseUrl = this.#options.baseUrl ?? new URL(`/${modelsFolder}/`, location.href).href;
    try {
      this.#worker ??= this.#start();
      // The text is read from the same bytes. A copy that is given away takes half as long as one made on the way.
      const data = pixels.data.slice();
      const question: CodeQuestion = { id, pixels: { ...pixels, data }, sureText, baseUrl };
      this.#worker.postMessage(question, [data.buffer]);
    } catch {
      this.#end();
    }
  }

  #start(): Worker {
    const worker = this.#startWorker();
    worker.addEventListener('message', ({ data }: MessageEvent<CodeAnswer>) => {
      if (data.codes === undefined) return this.#end();
      this.#settle(data.id, data.codes);
      clearTimeout(this.#idle);
      if (this.#waiting.size === 0) this.#idle = setTimeout(() => this.#end(), this.#options.idleMs);
    });
    worker.addEventListener('error', () => this.#end());
    return worker;
  }

  /** A worker cannot be told to stop looking: with nobody else waiting for it, it is ended. */
  #stop(id: number): void {
    this.#settle(id, []);
    if (this.#waiting.size === 0) this.#end();
  }

  #end(): void {
    clearTimeout(this.#idle);
    this.#worker?.terminate();
    this.#worker = undefined;
    for (const id of this.#waiting.keys()) this.#settle(id, []);
  }

  #settle(id: number, codes: readonly Code[]): void {
    const settle = this.#waiting.get(id);
    this.#waiting.delete(id);
    settle?.(codes);
  }
}
