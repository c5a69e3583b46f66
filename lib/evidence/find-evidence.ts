import type { FieldValue } from '../image/field-value.ts';
import type { Evidence } from './evidence.ts';
import { findDate, findTime } from './find-moment.ts';
import { findNumber } from './find-number.ts';
import { findText } from './find-text.ts';
import type { WordStream } from './word-stream.ts';

/** The part of a value that is looked for. */
export type SoughtValue = Pick<FieldValue, 'kind' | 'value' | 'printed'>;

/** Fewer words than this are no picture to judge by, in characters. */
const leastLegible = 8;

/**
 * Looks for a value among the words of its picture, by its type: a date is found however it is printed, a number
 * with its thousands, a text over line breaks and hyphens. Nothing is matched by luck.
 */
export function findEvidence({ kind, value, printed }: SoughtValue, stream: WordStream): Evidence {
  const found = look(kind, value, stream);
  if (found.status !== 'not-in-image') return found;
  // The print as the model gave it, where the type's own way found nothing: sign by sign, or 14:50 would be 14.50.
  const asPrinted = printed === String(value) ? found : findText(printed, stream);
  if (asPrinted.status === 'seen') return { ...asPrinted, status: 'written-differently' };
  return stream.key.length < leastLegible ? { status: 'unproven', words: [] } : found;
}

function look(kind: FieldValue['kind'], value: string | number, stream: WordStream): Evidence {
  if (kind === 'yes-no') return { status: 'unproven', words: [] };
  if (typeof value === 'number') return findNumber(value, stream, kind === 'amount');
  if (kind === 'date') return findDate(value, stream);
  if (kind === 'time') return findTime(value, stream);
  if (kind === 'date-time') {
    const [date = '', time = ''] = value.split('T');
    const found = [findDate(date, stream), findTime(time, stream)];
    const isAbsent = found.some(({ status }) => status === 'not-in-image');
    return {
      status: isAbsent ? 'not-in-image' : 'written-differently',
      words: isAbsent ? [] : found.flatMap(({ words }) => words),
    };
  }
  return findText(value, stream);
}
