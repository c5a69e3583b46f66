import type { VisionRunOptions } from '../create-vision-engine.ts';
import type { GatheredAnswer } from '../stream/gathered-answer.ts';
import type { VisionProgress } from '../vision-answer.ts';

/** How often the text so far is told, at most, in ms. */
const paceMs = 80;

/** How long a local server may be silent before it is said that it may be loading its model, in ms. */
const loadingHintMs = 10_000;

/** Turns what happens in a run into news for its watcher: each stage once, the text not too often. */
export function watchAnswer(options: VisionRunOptions, now: () => number, isLocal: boolean) {
  let stage: VisionProgress['stage'] | undefined;
  let firstPieceAt: number | undefined;
  let toldAt = Number.NEGATIVE_INFINITY;
  let told = '';
  let hint: ReturnType<typeof setTimeout> | undefined;
  const tell = (progress: VisionProgress) => {
    clearTimeout(hint);
    stage = progress.stage;
    if (!options.signal.aborted) options.onProgress(progress);
    if (isLocal && progress.stage === 'waiting' && !progress.mayBeLoading)
      hint = setTimeout(() => tell({ stage: 'waiting', mayBeLoading: true }), loadingHintMs);
  };
  const tellText = (text: string) => {
    if (text === told || options.signal.aborted) return;
    told = text;
    toldAt = now();
    options.onText(text);
  };
  return {
    onProgress: tell,
    onPiece(answer: GatheredAnswer) {
      const isAnswering = answer.text !== '';
      if (isAnswering || answer.reasoning !== '') firstPieceAt ??= now();
      if (isAnswering && stage !== 'answering') tell({ stage: 'answering' });
      else if (!isAnswering && answer.reasoning !== '' && stage !== 'thinking') tell({ stage: 'thinking' });
      if (isAnswering && now() - toldAt >= paceMs) tellText(answer.text);
    },
    /** The last of the text, which the pace may have held back. */
    flush: tellText,
    firstPieceAt: () => firstPieceAt,
    end: () => clearTimeout(hint),
  };
}
