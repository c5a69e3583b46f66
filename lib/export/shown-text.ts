import type { Translate } from '../message-key.ts';
import type { JsonValue } from '../task/json-schema.ts';
import { isAmount, valueText } from './value-text.ts';

/** A value as it is shown: yes and no in words, numbers with both decimals where both are printed. */
export function shownText(value: JsonValue, t: Translate, printed = ''): string {
  if (typeof value === 'boolean') return t(value ? 'answerYes' : 'answerNo');
  const isPrintedWhole = /[.,]\d\d\D*$/u.test(printed);
  if (typeof value === 'number' && isPrintedWhole) return value.toFixed(2);
  if (isAmount(value) && value.currency === undefined && isPrintedWhole) return value.value.toFixed(2);
  return typeof value === 'string' ? value : valueText(value);
}
