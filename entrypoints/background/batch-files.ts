import type { GivenFile } from '@/lib/capture/capture';
import { AppError, type ErrorInfo } from '@/lib/errors';
import { untilAborted } from '@/lib/until-aborted';

/** A page that holds files of a batch, as it is asked for them. */
export interface FileHolder {
  ask(question: number, at: number): void;
}

interface Question {
  readonly holder: FileHolder;
  resolve(file: GivenFile): void;
  reject(error: AppError): void;
}

/** The files of a batch, where pages hold them: one is asked for when its turn comes. */
export class BatchFiles {
  readonly #held = new Map<FileHolder, ReadonlySet<number>>();
  readonly #questions = new Map<number, Question>();
  readonly #onHeld: () => void;
  #count = 0;

  /** @param onHeld told when there are more than before. */
  constructor(onHeld: () => void) {
    this.#onHeld = onHeld;
  }

  /** A page says which rows' files it holds, all of them. */
  hold(holder: FileHolder, places: readonly number[]): void {
    this.#held.set(holder, new Set(places));
    this.#onHeld();
  }

  /** A page is gone, and what it held with it. */
  release(holder: FileHolder): void {
    this.#held.delete(holder);
    for (const [number, question] of this.#questions)
      if (question.holder === holder) this.#answer(number)?.reject(new AppError('cancelled'));
  }

  /** Another batch: nothing is held for it yet. */
  clear(): void {
    for (const holder of this.#held.keys()) this.#held.set(holder, new Set());
  }

  /** Whether a row's file is held. */
  has(at: number): boolean {
    return this.#holderOf(at) !== undefined;
  }

  /** @throws AppError `cancelled` where the page is gone; what the page says; the signal's reason. */
  async take(at: number, signal: AbortSignal): Promise<GivenFile> {
    const holder = this.#holderOf(at);
    if (!holder) throw new AppError('cancelled');
    const number = ++this.#count;
    const asked = new Promise<GivenFile>((resolve, reject) => {
      this.#questions.set(number, { holder, resolve, reject });
    });
    holder.ask(number, at);
    try {
      return await untilAborted(asked, signal);
    } finally {
      this.#questions.delete(number);
    }
  }

  given(number: number, file: GivenFile): void {
    this.#answer(number)?.resolve(file);
  }

  notGiven(number: number, { code, details }: ErrorInfo): void {
    this.#answer(number)?.reject(new AppError(code, details));
  }

  #answer(number: number): Question | undefined {
    const question = this.#questions.get(number);
    this.#questions.delete(number);
    return question;
  }

  #holderOf(at: number): FileHolder | undefined {
    return [...this.#held].find(([, places]) => places.has(at))?.[0];
  }
}
