import type { VisionStage } from '../../engine.ts';
import type { VisionProgress } from '../vision-answer.ts';

/** What a run with a model is doing, in the words of all engines. */
export function stageOf(progress: VisionProgress): VisionStage {
  if (progress.stage !== 'waiting') return progress.stage;
  return progress.mayBeLoading ? 'loading-model' : 'waiting-answer';
}
