import type { EngineProgress } from '../lib/engine/engine.ts';
import type { MessageKey } from '../lib/message-key.ts';

/** What an engine is doing, as a sentence each. */
export const stageSentences: Record<EngineProgress['stage'], MessageKey> = {
  'loading-reader': 'loadingReader',
  'finding-lines': 'findingLines',
  'reading-lines': 'readingLines',
  'waiting-turn': 'stageWaitingTurn',
  'preparing-picture': 'stagePreparingPicture',
  'waiting-answer': 'stageWaitingAnswer',
  'loading-model': 'stageLoadingModel',
  thinking: 'stageThinking',
  answering: 'stageAnswering',
  retrying: 'stageRetrying',
  'asking-otherwise': 'stageAskingOtherwise',
  repairing: 'stageRepairing',
};
