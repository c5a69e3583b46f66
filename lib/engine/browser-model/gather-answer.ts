import { AppError } from '../../errors.ts';

/** How an answer is watched and stopped. */
export interface AnswerWatch {
  readonly signal: AbortSignal;
  /** Told once, at the first words. */
  onAnswering(): void;
  /** The answer so far. */
  onText(soFar: string): void;
}

/** For how long a model may be silent, and how long one answer may take, in ms. */
export interface AnswerLimits {
  readonly silentMs: number;
  readonly totalMs: number;
}

/** An answer that comes in pieces, within limits of time: its `signal` is aborted with `timeout` beyond them. */
export function gatherAnswer(watch: AnswerWatch, { silentMs, totalMs }: AnswerLimits) {
  const startedAt = Date.now();
  const late = new AbortController();
  const stop = () => late.abort(new AppError('timeout'));
  const total = setTimeout(stop, totalMs);
  let silent = setTimeout(stop, silentMs);
  let text = '';
  let firstAt: number | undefined;
  return {
    signal: AbortSignal.any([watch.signal, late.signal]),
    onPiece(piece: string) {
      clearTimeout(silent);
      silent = setTimeout(stop, silentMs);
      if (firstAt === undefined) watch.onAnswering();
      firstAt ??= Date.now();
      text += piece;
      watch.onText(text);
    },
    text: () => text,
    times: () => {
      const now = Date.now();
      return { firstByteMs: (firstAt ?? now) - startedAt, elapsedMs: now - startedAt };
    },
    end() {
      clearTimeout(total);
      clearTimeout(silent);
    },
  };
}
