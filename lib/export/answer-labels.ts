import type { Translate } from '../message-key.ts';
import type { FieldShape } from '../task/fields/field.ts';
import { fieldLabel } from './field-label.ts';

/**
 * What people call a part of an answer, by the keys that lead to it, indices of lists left out; of an amount's
 * parts the number is called as the amount is.
 */
export function answerLabels(shape: FieldShape, t: Translate): (path: readonly string[]) => string {
  return (path) => {
    let at: FieldShape | undefined = shape;
    let label = '';
    for (const key of path) {
      if (at?.kind === 'list') at = at.item;
      const found: FieldShape | undefined =
        at?.kind === 'group' ? at.fields.find((field) => field.key === key) : undefined;
      const own = found?.label;
      const isMoney = at?.kind === 'amount' || (found === undefined && at === undefined && label !== '');
      if (isMoney && key === 'value') continue;
      if (isMoney && key === 'currency') label = t('columnCurrency', label);
      else label = fieldLabel({ key, ...(own === undefined ? {} : { label: own }) }, t);
      at = found;
    }
    return label;
  };
}
