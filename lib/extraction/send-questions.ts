import { AppError } from '../errors.ts';
import type { RedactedPicture } from '../image/redacted-picture.ts';
import { untilAborted } from '../until-aborted.ts';

/** How the person answers before a picture leaves; with the one that leaves where parts were blacked out. */
export type SendAnswer =
  | { readonly answer: 'send'; readonly picture?: RedactedPicture }
  | { readonly answer: 'on-device' };

/** The questions that are open, by run: whether a picture may leave. */
export class SendQuestions {
  readonly #open = new Map<string, { answer(given: SendAnswer): void; expire(): void }>();

  /**
   * Waits for the person's word on a run.
   *
   * @throws AppError `not-sent-in-time` where the picture was let go of before; the signal's reason.
   */
  async ask(id: string, signal: AbortSignal): Promise<SendAnswer> {
    const asking = new Promise<SendAnswer>((resolve, reject) => {
      this.#open.set(id, { answer: resolve, expire: () => reject(new AppError('not-sent-in-time')) });
    });
    try {
      return await untilAborted(asking, signal);
    } finally {
      this.#open.delete(id);
    }
  }

  /** Of a run that is not asking, nothing comes. */
  answer(id: string, given: SendAnswer): void {
    this.#open.get(id)?.answer(given);
  }

  /** The picture is gone: there is nothing left to be sent. */
  expire(id: string): void {
    this.#open.get(id)?.expire();
  }
}
