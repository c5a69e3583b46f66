import type { FieldValue } from '../../../../image/field-value.ts';
import type { RecordItem } from '../../../../image/picture-record.ts';
import type { Found } from '../finds/found.ts';
import { findAmounts } from '../finds/amounts.ts';
import {
  type AnnotatedPage,
  type AnnotatedRow,
  joinValues,
  textValue,
  toFieldValue,
} from '../page/annotated-page.ts';
import { isSame, sum } from './money.ts';
import { leadingLabel, type SummaryLine } from './summary-lines.ts';

interface Entry {
  readonly description: readonly AnnotatedRow[];
  readonly row: AnnotatedRow;
  readonly amounts: readonly Found[];
}

/** The items of a bill and what they come to: rows with an amount at the end, before the first line of the sum. */
export function readItems(
  page: AnnotatedPage,
  lines: readonly SummaryLine[],
): { items: RecordItem[]; sum: number } {
  const sums = lines.filter(
    ({ concept, cover }) => cover > 0.6 && concept !== 'discount' && concept !== 'balance',
  );
  const end = Math.min(page.rows.length, ...sums.map(({ labelRow }) => labelRow.row.index));
  const entries: Entry[] = [];
  let waiting: AnnotatedRow[] = [];
  for (const at of page.rows.slice(0, end)) {
    const amounts = findAmounts(at.row, page.customs, page.customs.decimalMark === undefined);
    const label = leadingLabel(at);
    const isOther =
      (label !== undefined && label.score > 4) ||
      at.finds.some(({ kind }) => kind === 'date' || kind === 'phone');
    if (amounts.length > 0 && !isOther) {
      const own = hasDescription(at, amounts) ? [at] : waiting.slice(-1);
      if (own.length > 0) entries.push({ description: own, row: at, amounts });
      waiting = [];
    } else waiting = isOther ? [] : [...waiting, at];
  }
  return {
    items: entries.map(toItem),
    sum: sum(entries.map(({ amounts }) => Number(amounts.at(-1)?.value))),
  };
}

/** Whether the items come to an amount that the bill gives, so that none is missing and all are right. */
export function itemsAddUp(itemsSum: number, lines: readonly SummaryLine[]): boolean {
  return lines.some(
    ({ concept, value }) =>
      (concept === 'subtotal' || concept === 'total' || concept === 'grand-total') && isSame(value, itemsSum),
  );
}

function hasDescription({ row }: AnnotatedRow, amounts: readonly Found[]): boolean {
  const first = Math.min(...amounts.map(({ start }) => start));
  return (
    row.folded.slice(0, first).replace(/[^\p{L}]|\b(?:pcs?|x|ea|kg|rm|unit|nos?|qty|sr|zrl)\b/gu, '').length >
    1
  );
}

function toItem({ description, row: at, amounts }: Entry): RecordItem {
  const [first] = description;
  const last = amounts.at(-1);
  if (first === undefined || last === undefined)
    throw new RangeError('An item has a description and an amount.');
  const textEnd = first === at ? Math.min(...amounts.map(({ start }) => start)) : first.row.text.length;
  const text = first.row.text.slice(0, textEnd);
  const lead = /^\s*(?:(\d{1,3})\s?[x×*@]?\s+(?=\p{L}))?/iu.exec(text)?.[0].length ?? 0;
  const kept = text.trimEnd().replace(/\s+[x×*]?\s?\d{0,3}\s?[x×*@]?$/iu, '').length;
  const quantity = quantityOf(at, amounts) ?? (first === at ? undefined : quantityOf(first, []));
  const unit = amounts.length > 1 ? amounts[0] : undefined;
  const count = Number(quantity?.value ?? 1);
  return {
    description: joinValues([textValue(first.row, lead, Math.max(kept, lead + 1), 0.9)], ' ', 'text'),
    amount: toFieldValue(at.row, last),
    ...(quantity === undefined ? {} : { quantity }),
    ...(unit !== undefined && isSame(Number(unit.value) * count, Number(last.value))
      ? { unitPrice: toFieldValue(at.row, unit) }
      : {}),
  };
}

/** A quantity as printed before an item, behind it, or before its price: "2 x 1.50", "2 PCS", "Soap x 2". */
function quantityOf({ row }: AnnotatedRow, amounts: readonly Found[]): FieldValue | undefined {
  const end = amounts[0]?.start ?? row.text.length;
  const before = row.folded.slice(0, amounts.length > 0 ? end : row.folded.length);
  const match =
    /(?<![\d.,])(\d{1,3})\s?(?:x|×|\*|@|pcs?|stk|ea|unit)\s?\.?\s*$/u.exec(before) ??
    /(?:x|×)\s?(\d{1,3})\s*$/u.exec(before) ??
    /^\s*(\d{1,3})\s?(?:x|×|@)?[ \t]+(?=\p{L}|$)/u.exec(before);
  const digits = match?.[1];
  if (match === null || digits === undefined || Number(digits) === 0) return undefined;
  const start = match.index + match[0].indexOf(digits);
  return toFieldValue(row, {
    kind: 'number',
    value: Number(digits),
    start,
    end: start + digits.length,
    certainty: 0.9,
  });
}
