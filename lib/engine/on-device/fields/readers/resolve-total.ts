import type { Found } from '../finds/found.ts';
import type { AnnotatedPage, AnnotatedRow } from '../page/annotated-page.ts';
import type { Concept } from '../labels/concept.ts';
import { isHandedOver, totalBeforeShares } from './apart-from-total.ts';
import { isSame, sum } from './money.ts';
import type { SummaryLine } from './summary-lines.ts';

/** What was paid for, as the bill's own arithmetic confirms it. */
export interface ResolvedTotal {
  readonly row: AnnotatedRow;
  readonly amount: Found;
  readonly value: number;
  /** 0 to 1, before the reader's own doubt. */
  readonly sureness: number;
  /** Whether another part of the bill gives the same amount, so that every digit is right. */
  readonly isConfirmed: boolean;
}

/** The amount that a bill comes to; nothing if its lines do not tell. `itemsSum` where items were added up. */
export function resolveTotal(
  page: AnnotatedPage,
  lines: readonly SummaryLine[],
  itemsSum?: number,
): ResolvedTotal | undefined {
  const of = (...concepts: Concept[]): SummaryLine[] =>
    lines.filter(({ concept }) => concepts.includes(concept));
  const candidates = candidatesOf(of('total', 'grand-total'));
  const firstPayment = Math.min(...of('change', 'cash').map(({ row }) => row.row.index));
  const scored = candidates.map((line) => {
    const supports = supportsOf(line, lines, itemsSum);
    let score = line.concept === 'grand-total' ? 2.4 : 2;
    score += supports + line.cover - 1;
    if (line.amounts.length > 1) score -= 1;
    if (line.row.row.index > firstPayment) score -= 0.8;
    if (candidates.some((other) => other !== line && isSame(other.value, line.value))) score += 0.4;
    score += Math.min(0.3, (line.labelRow.row.height / page.page.height - 1) * 0.5);
    return { line, supports, score };
  });
  const [best, second] = scored
    .sort((a, b) => b.score - a.score || b.line.value - a.line.value)
    .filter((each, at, all) => at === 0 || !isSame(each.line.value, all[0]?.line.value ?? 0));
  if (best === undefined) return paidItems(lines, itemsSum) ?? paidAmount(page, lines);
  const given = isHandedOver(best.line, lines, itemsSum)
    ? paidAmount(page, [{ ...best.line, concept: 'cash' }, ...lines])
    : undefined;
  if (given !== undefined) return given;
  const line = totalBeforeShares(best.line, lines, page) ?? best.line;
  const { row, amount, value } = line;
  const isRival = second !== undefined && best.score - second.score < 0.7;
  const contradicted = best.supports < 1 && isContradicted(value, lines);
  // Money that is given back has to be said twice.
  if (value < 0 && best.supports < 1) return undefined;
  const sureness =
    (best.supports >= 1 ? 1 : best.score < 1.2 ? 0.5 : 0.9) *
    (isRival && line === best.line ? 0.65 : 1) *
    (contradicted ? 0.55 : 1);
  return { row, amount, value, sureness, isConfirmed: best.supports >= 1 };
}

/** What is owed; where nothing is, what is given back. */
function candidatesOf(totals: readonly SummaryLine[]): readonly SummaryLine[] {
  const owed = totals.filter(({ value }) => value > 0);
  return owed.length > 0 ? owed : totals.filter(({ value }) => value < 0);
}

/** How much else on the bill gives the same amount. */
function supportsOf(line: SummaryLine, lines: readonly SummaryLine[], itemsSum: number | undefined): number {
  const { value } = line;
  const values = (...concepts: Concept[]): number[] =>
    lines.filter((each) => each !== line && concepts.includes(each.concept)).map((each) => each.value);
  let supports = 0;
  const cash = values('cash', 'paid', 'card');
  if (
    values('change').some(
      (change) => change !== 0 && cash.some((given) => isSame(given - Math.abs(change), value)),
    )
  )
    supports += 2;
  if (cash.some((paid) => isSame(paid, value))) supports += 1;
  if (addsUp(value, lines)) supports += 1.5;
  if (itemsSum !== undefined && isSame(itemsSum, value)) supports += 1;
  const roundings = values('rounding').filter((rounding) => rounding !== 0);
  const totals = values('total', 'grand-total', 'subtotal');
  // The total after rounding is what is paid.
  if (roundings.some((rounding) => totals.some((total) => isSame(total + rounding, value)))) supports += 1;
  return supports;
}

/** Whether subtotal, tax and the lines between come to the amount. */
function addsUp(value: number, lines: readonly SummaryLine[]): boolean {
  const values = (concept: Concept): number[] =>
    lines.filter((line) => line.concept === concept).map((line) => line.value);
  const taxes = distinct(values('tax'));
  const extras = [
    ...distinct(values('tip')),
    ...distinct(values('shipping')),
    ...distinct(values('rounding')),
  ];
  const discounts = sum(distinct(values('discount')).map(Math.abs));
  const additions = new Set([0, sum(extras), ...distinct(values('rounding'))]);
  const subtotals = distinct(values('subtotal'));
  return [...subtotals, sum(subtotals)].some((subtotal) =>
    [sum(taxes), ...taxes].some((tax) =>
      [...additions].some((extra) =>
        [0, discounts].some(
          (discount) =>
            [tax, extra, discount].some((part) => part !== 0) &&
            isSame(sum([subtotal, tax, extra, -discount]), value),
        ),
      ),
    ),
  );
}

/** Whether the bill's parts are there and come to something else. */
function isContradicted(value: number, lines: readonly SummaryLine[]): boolean {
  const subtotals = lines.filter(({ concept }) => concept === 'subtotal').map((line) => line.value);
  const given = sum(
    lines
      .filter(({ concept }) => concept === 'cash' || concept === 'card')
      .map((line) => Math.abs(line.value)),
  );
  // Nobody pays with less than it costs: a sign was read as a digit.
  if (given > 0 && given < Math.abs(value) - 0.06) return true;
  const hasTax = lines.some(({ concept }) => concept === 'tax');
  return (
    hasTax &&
    subtotals.length > 0 &&
    !addsUp(value, lines) &&
    !subtotals.some((subtotal) => isSame(subtotal, value))
  );
}

/** Where no line is called total: what was given less the change, if that amount is printed as well. */
function paidAmount(page: AnnotatedPage, lines: readonly SummaryLine[]): ResolvedTotal | undefined {
  const paid = lines.filter(({ concept }) => concept === 'cash' || concept === 'card' || concept === 'paid');
  const change = lines.filter(({ concept, value }) => concept === 'change' && value !== 0);
  const owed = paid.flatMap((line) => change.map((back) => sum([line.value, -Math.abs(back.value)])));
  for (const value of [...owed, ...(change.length > 0 ? [] : paid.map((line) => line.value))]) {
    for (const row of page.rows) {
      const amount = row.finds.find((found) => found.kind === 'amount' && isSame(Number(found.value), value));
      const isPayment = paid.some((line) => line.row === row);
      if (amount !== undefined && !isPayment && value > 0)
        return { row, amount, value, sureness: 0.75, isConfirmed: owed.includes(value) };
    }
  }
  return undefined;
}

/** What was paid, where no line is called total and the items come to it. */
function paidItems(lines: readonly SummaryLine[], itemsSum: number | undefined): ResolvedTotal | undefined {
  const paid = lines.find(
    ({ concept, value }) => concept === 'paid' && itemsSum !== undefined && isSame(value, itemsSum),
  );
  if (paid === undefined) return undefined;
  const { row, amount, value } = paid;
  return { row, amount, value, sureness: 0.85, isConfirmed: true };
}

function distinct(values: readonly number[]): number[] {
  return [...new Set(values)];
}
