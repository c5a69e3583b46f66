import type { AnnotatedPage } from '../page/annotated-page.ts';
import { isSame, sum } from './money.ts';
import type { SummaryLine } from './summary-lines.ts';

/**
 * Whether an amount is what was handed over, whatever its label says: less the change it is what the items come to,
 * or half of it, where the total's own line has no label that was read and so was taken for an item.
 */
export function isHandedOver(
  { value }: SummaryLine,
  lines: readonly SummaryLine[],
  itemsSum: number | undefined,
): boolean {
  const change = lines.filter((line) => line.concept === 'change' && line.value !== 0);
  return change.some(({ value: back }) => {
    const owed = sum([value, -Math.abs(back)]);
    return itemsSum !== undefined && (isSame(owed, itemsSum) || isSame(2 * owed, itemsSum));
  });
}

/**
 * The total above what is still owed, where the lines between say who paid the rest: an insurance, a deposit, a
 * voucher. A discount makes the total itself less.
 */
export function totalBeforeShares(
  owed: SummaryLine,
  lines: readonly SummaryLine[],
  page: AnnotatedPage,
): SummaryLine | undefined {
  return lines.find((line) => {
    if (line.concept !== 'total' || line.value <= owed.value) return false;
    const between = page.rows.slice(line.row.row.index + 1, owed.row.row.index);
    const isDiscount = lines.some(({ concept, row }) => concept === 'discount' && between.includes(row));
    const shares = between.flatMap(({ finds }) =>
      finds.filter(({ kind }) => kind === 'amount').map(({ value }) => Number(value)),
    );
    return (
      !isDiscount &&
      shares.length > 0 &&
      shares.every((share) => share > 0) &&
      isSame(sum(shares), line.value - owed.value)
    );
  });
}
