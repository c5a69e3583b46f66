import { Check, TriangleAlert } from 'lucide';
import { fieldLabel } from '../lib/export/field-label.ts';
import { shownText } from '../lib/export/shown-text.ts';
import { isAmount } from '../lib/export/value-text.ts';
import type { JsonValue } from '../lib/task/json-schema.ts';
import type { SumCheck } from '../lib/task/answer/sum-checks.ts';
import { Icon } from './icon.tsx';
import { useTranslate } from './translation.ts';

interface SumNoteProps {
  readonly sum: SumCheck;
  /** The total; as it is printed it tells the decimals. */
  readonly value: JsonValue;
  readonly printed: string | undefined;
}

/** Beside a total: what its entries add up to, and by how much they miss it. */
export function SumNote({ sum: { list, sum, difference }, value, printed }: SumNoteProps) {
  const t = useTranslate();
  const currency = isAmount(value) ? value.currency : undefined;
  const text = (number: number) =>
    shownText(currency === undefined ? { value: number } : { value: number, currency }, t, printed);
  const [name, added] = [fieldLabel(list, t), text(sum)];
  if (difference === 0) {
    return (
      <span class="sum adds-up" data-sum="fits">
        <Icon node={Check} />
        {t('sumFits', name, added)}
      </span>
    );
  }
  return (
    <span class="sum" data-sum="differs">
      <span class="doubt">
        <Icon node={TriangleAlert} />
        {t(difference < 0 ? 'sumLess' : 'sumMore', name, added, text(Math.abs(difference)))}
      </span>
    </span>
  );
}
