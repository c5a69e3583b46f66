import { Check, TriangleAlert } from 'lucide';
import { fieldLabel } from '../lib/export/field-label.ts';
import { shownText } from '../lib/export/shown-text.ts';
import type { SumCheck } from '../lib/task/answer/sum-checks.ts';
import { Icon } from './icon.tsx';
import { useTranslate } from './translation.ts';

interface SumNoteProps {
  readonly sum: SumCheck;
  /** The total as it is printed, which tells its decimals. */
  readonly printed: string | undefined;
}

/** Beside a total: what its entries add up to, and by how much they miss it. */
export function SumNote({ sum: { list, sum, difference }, printed }: SumNoteProps) {
  const t = useTranslate();
  const text = (value: number) => shownText({ value }, t, printed);
  const [name, added] = [fieldLabel(list, t), text(sum)];
  if (difference === 0) {
    return (
      <span class="adds-up" data-sum="fits">
        <Icon node={Check} />
        {t('sumFits', name, added)}
      </span>
    );
  }
  return (
    <span class="doubt" data-sum="differs">
      <Icon node={TriangleAlert} />
      {t(difference < 0 ? 'sumLess' : 'sumMore', name, added, text(Math.abs(difference)))}
    </span>
  );
}
