import type { ReadingSession } from './reading-session.ts';
import type { EvalRecord } from './records.ts';

/** How often a picture is tried when the browser dies under it. */
const attempts = 2;

/** Reads pictures whatever happens to the browser: a dead one is replaced and the picture tried again. */
export class PersistentReader {
  readonly #start: () => Promise<ReadingSession>;
  #session: ReadingSession | undefined;
  #isStopped = false;

  constructor(start: () => Promise<ReadingSession>) {
    this.#start = start;
  }

  /** @returns `undefined` after {@link stop}. */
  async read(image: string, bytes: Uint8Array): Promise<EvalRecord | undefined> {
    const startedAt = Date.now();
    let problem = '';
    for (let attempt = 0; attempt < attempts && !this.#isStopped; attempt++) {
      // A browser that does not even start ends the whole run, with its own sentence.
      this.#session ??= await this.#start();
      try {
        return await this.#session.read(image, bytes);
      } catch (thrown) {
        problem = thrown instanceof Error ? (thrown.message.split('\n')[0] ?? '') : String(thrown);
        await this.#drop();
        if (problem.startsWith('Reading took longer')) break;
      }
    }
    if (this.#isStopped) return undefined;
    return { image, text: '', ms: Date.now() - startedAt, engine: '', error: `browser: ${problem}` };
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    await this.#drop();
  }

  async #drop(): Promise<void> {
    const session = this.#session;
    this.#session = undefined;
    await session?.close();
  }
}
