import { AppError } from '../../../errors.ts';
import type { AnswerPart } from './answer-part.ts';
import type { Usage } from './usage.ts';

/** The longest answer, in characters: beyond what a picture can hold, and what a page still draws in a moment. */
const longest = 250_000;

/** The longest thinking beside it, which nobody is shown. */
const longestThinking = 4_000_000;

const opening = '<think>';
const closing = '</think>';

/** An answer as it comes together. Thinking that stands between tags in its text is kept apart. */
export class GatheredAnswer {
  text = '';
  reasoning = '';
  refusal = '';
  finish: string | undefined;
  usage: Usage = {};
  /** The first error that came in the place of an answer. */
  error: unknown;
  #state: 'start' | 'thinking' | 'answering' = 'start';
  #held = '';

  /** @throws AppError `answer-too-long`. */
  add(part: AnswerPart): void {
    if (part.kind === 'text') this.#addText(part.text);
    else if (part.kind === 'reasoning') this.reasoning += part.text;
    else if (part.kind === 'refusal') this.refusal += part.text;
    else if (part.kind === 'finish') this.finish = part.reason;
    else if (part.kind === 'usage') this.usage = { ...this.usage, ...part.usage };
    else this.error ??= part.error;
    if (this.text.length > longest) throw new AppError('answer-too-long', `more than ${longest} characters`);
    if (this.reasoning.length + this.#held.length > longestThinking)
      throw new AppError('answer-too-long', `more than ${longestThinking} characters of thinking`);
  }

  /** To be called when no more comes: what was held back is told apart for good. */
  end(): void {
    if (this.#state === 'thinking') this.reasoning += this.#held;
    else this.text += this.#held;
    this.#held = '';
    // Some servers put the opening tag into the prompt, so that only the closing one is answered.
    const close = this.text.lastIndexOf(closing);
    if (close < 0) return;
    this.reasoning += this.text.slice(0, close);
    this.text = this.text.slice(close + closing.length).trimStart();
  }

  #addText(text: string): void {
    if (this.#state === 'answering') {
      this.text += text;
      return;
    }
    this.#held += text;
    if (this.#state === 'start') this.#decide();
    if (this.#state === 'thinking') this.#think();
  }

  #decide(): void {
    const said = this.#held.trimStart();
    if (said.length < opening.length && opening.startsWith(said)) return;
    this.#state = said.startsWith(opening) ? 'thinking' : 'answering';
    if (this.#state === 'thinking') this.#held = said.slice(opening.length);
    else {
      this.text += this.#held;
      this.#held = '';
    }
  }

  #think(): void {
    const close = this.#held.indexOf(closing);
    if (close < 0) {
      // All but what may be the start of the closing tag.
      const sure = Math.max(0, this.#held.length - closing.length);
      this.reasoning += this.#held.slice(0, sure);
      this.#held = this.#held.slice(sure);
      return;
    }
    this.reasoning += this.#held.slice(0, close);
    this.text += this.#held.slice(close + closing.length).trimStart();
    this.#held = '';
    this.#state = 'answering';
  }
}
