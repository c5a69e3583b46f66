import type { BatchRow } from '../../lib/batch/batch.ts';
import { fieldLabel } from '../../lib/export/field-label.ts';
import { valueText } from '../../lib/export/value-text.ts';
import { shownAnswer } from '../../lib/extraction/shown-answer.ts';
import type { Translate } from '../../lib/message-key.ts';
import { sumChecks } from '../../lib/task/answer/sum-checks.ts';

/** Says of a row by how much its entries miss the totals that its picture states. */
export function sumNotes(row: BatchRow, t: Translate): readonly string[] {
  if (row.status !== 'done') return [];
  const answer = shownAnswer({ result: row.reading.result, ...(row.edits && { edits: row.edits }) });
  if (answer?.kind !== 'record') return [];
  return sumChecks(answer.shape, answer.data)
    .filter(({ difference }) => difference !== 0)
    .map(({ list, sum, difference }) => sumSentence(fieldLabel(list, t), { sum, difference }, t));
}

/** Says by how much something, as it is called, misses a total; the difference is not 0. */
export function sumSentence(
  name: string,
  { sum, difference }: { readonly sum: number; readonly difference: number },
  t: Translate,
): string {
  const by = valueText(Math.abs(difference));
  return t(difference < 0 ? 'sumLess' : 'sumMore', name, valueText(sum), by);
}
