import type { ModelReport } from '../lib/engine/engine.ts';
import type { Translate } from '../lib/message-key.ts';

/** What a person should know of a model's answer, the most important first. */
export function modelNotes(model: ModelReport | undefined, t: Translate): string[] {
  if (!model) return [];
  const notes: string[] = [];
  if (model.isPictureDoubtful) notes.push(t('modelMayNotHaveSeen'));
  if (model.issues.length > 0) notes.push(t('modelIssues', model.issues.length));
  if (model.timesSent > 1) notes.push(t('modelSentTimes', model.timesSent));
  if (model.isRepaired) notes.push(t('modelRepaired'));
  return notes;
}
