import { printedCurrency } from '../../../../task/values/printed-amount.ts';
import type { RecognizedText } from '../../../../image/recognized-text.ts';
import type { FieldValue } from '../../../../image/field-value.ts';
import type { RecordItem } from '../../../../image/picture-record.ts';
import { phoneUse } from '../finds/phones.ts';
import type { Concept } from '../labels/concept.ts';
import { type AnnotatedPage, annotatePage, textValue, toFieldValue } from '../page/annotated-page.ts';
import { isSame, sum } from './money.ts';
import { itemsAddUp, readItems } from './read-items.ts';
import { labelledReference } from './labelled-reference.ts';
import { resolveDate } from './resolve-date.ts';
import { resolveSeller } from './resolve-seller.ts';
import { resolveTotal, type ResolvedTotal } from './resolve-total.ts';
import { type SummaryLine, summaryLines } from './summary-lines.ts';

/** What a receipt says; what could not be told is left out. */
export interface Receipt {
  readonly merchant?: FieldValue;
  readonly address?: FieldValue;
  readonly phone?: FieldValue;
  readonly taxId?: FieldValue;
  readonly receiptNumber?: FieldValue;
  readonly date?: FieldValue;
  readonly time?: FieldValue;
  readonly subtotal?: FieldValue;
  readonly tax?: FieldValue;
  readonly tip?: FieldValue;
  readonly total?: FieldValue;
  readonly paymentMethod?: FieldValue;
  /** ISO 4217. */
  readonly currency?: string;
  /** Only where they add up to what the receipt says. */
  readonly items: readonly RecordItem[];
}

/** Amounts that are less sure than this are left out: no value is better than a wrong one. */
const leastConfidence = 0.5;

/** Reads a receipt by its labels, its layout and its arithmetic. Takes milliseconds. */
export function readReceipt(recognized: RecognizedText): Receipt {
  return receiptOf(annotatePage(recognized));
}

/** The same of a page whose labels and values are found already. */
export function receiptOf(page: AnnotatedPage): Receipt {
  const lines = summaryLines(page);
  const { items, sum: itemsSum } = readItems(page, lines);
  const total = resolveTotal(page, lines, items.length > 0 ? itemsSum : undefined);
  const currency = total?.amount.currency ?? page.customs.currency;
  const fields = {
    ...resolveSeller(page),
    phone: firstPhone(page),
    taxId: firstOf(page, 'tax-id'),
    receiptNumber: labelledReference(page, ['receipt-number', 'invoice-number']),
    date: resolveDate(page),
    time: timeBesideDate(page),
    ...moneyFields(lines, total),
    paymentMethod: paymentMethod(lines),
    currency,
  };
  return { ...withoutGaps(fields), items: itemsAddUp(itemsSum, lines) ? items : [] };
}

type Gapless<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** Leaves out the keys that have no value. */
export function withoutGaps<T extends object>(fields: T): Gapless<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Gapless<T>;
}

/** Subtotal, tax, tip and total, as far as the lines give them. */
export function moneyFields(
  lines: readonly SummaryLine[],
  total: ResolvedTotal | undefined,
): {
  subtotal: FieldValue | undefined;
  tax: FieldValue | undefined;
  tip: FieldValue | undefined;
  total: FieldValue | undefined;
} {
  const subtotals = lines.filter(({ concept }) => concept === 'subtotal');
  const taxes = lines.filter(({ concept, value }) => concept === 'tax' && value >= 0);
  const pair = subtotals
    .flatMap((subtotal) => taxes.map((tax) => ({ subtotal, tax })))
    .find(
      ({ subtotal, tax }) => total !== undefined && isSame(sum([subtotal.value, tax.value]), total.value),
    );
  // As many net amounts as rates: none of them is the subtotal.
  const nets = new Set(subtotals.filter(hasRate).map(({ value }) => value));
  const values = new Set(taxes.map(({ value }) => value));
  // Several rates: none of their amounts is the tax, unless one is their sum.
  const whole = taxes.find(({ value }) => values.size > 2 && isSame(2 * value, sum([...values])));
  const tax = pair?.tax ?? whole ?? (values.size === 1 ? taxes[0] : undefined);
  return {
    subtotal: lineValue(pair?.subtotal ?? (nets.size > 1 ? undefined : subtotals[0]), pair !== undefined),
    tax:
      total !== undefined && tax !== undefined && tax.value >= total.value
        ? undefined
        : lineValue(tax, pair !== undefined),
    tip: lineValue(
      lines.find(({ concept }) => concept === 'tip'),
      false,
    ),
    total: totalValue(total),
  };
}

function hasRate({ row }: SummaryLine): boolean {
  return row.finds.some(({ kind }) => kind === 'percentage');
}

/** A resolved total as a value; nothing if it is too unsure. */
function totalValue(total: ResolvedTotal | undefined): FieldValue | undefined {
  if (total === undefined) return undefined;
  const value = toFieldValue(total.row.row, total.amount, total.sureness);
  // What the bill's own arithmetic gives, the reader has read right.
  const confidence = total.isConfirmed ? Math.max(value.confidence, 0.95) : value.confidence;
  return confidence < leastConfidence ? undefined : { ...value, confidence };
}

function lineValue(line: SummaryLine | undefined, isConfirmed: boolean): FieldValue | undefined {
  if (line === undefined) return undefined;
  const value = toFieldValue(line.row.row, line.amount, line.cover < 0.4 ? 0.6 : 0.9);
  const confidence = isConfirmed ? Math.max(value.confidence, 0.95) : value.confidence;
  return confidence < leastConfidence ? undefined : { ...value, confidence };
}

/** The first value of a kind on the page. */
export function firstOf(page: AnnotatedPage, kind: FieldValue['kind']): FieldValue | undefined {
  for (const { row, finds } of page.rows) {
    const found = finds.find((each) => each.kind === kind);
    if (found !== undefined) return toFieldValue(row, found);
  }
  return undefined;
}

function firstPhone(page: AnnotatedPage): FieldValue | undefined {
  for (const { row, finds } of page.rows) {
    const found = finds.find((each) => each.kind === 'phone' && phoneUse(row, each) !== 'fax');
    if (found !== undefined) return toFieldValue(row, found);
  }
  return undefined;
}

function timeBesideDate(page: AnnotatedPage): FieldValue | undefined {
  const timed = page.rows.filter(({ finds }) => finds.some(({ kind }) => kind === 'time'));
  const best =
    timed.find(({ finds }) => finds.some(({ kind }) => kind === 'date')) ??
    timed.find(({ labels }) => hasConcept(labels, 'time')) ??
    timed[0];
  const found = best?.finds.find(({ kind }) => kind === 'time');
  return best === undefined || found === undefined
    ? undefined
    : toFieldValue(best.row, found, timed[0] === best ? 1 : 0.9);
}

function hasConcept(labels: readonly { readonly concept: Concept }[], concept: Concept): boolean {
  return labels.some((label) => label.concept === concept);
}

function paymentMethod(lines: readonly SummaryLine[]): FieldValue | undefined {
  const line = lines.find(({ concept, value }) => (concept === 'card' || concept === 'cash') && value !== 0);
  if (line === undefined) return undefined;
  const { label, labelRow, row, amount } = line;
  // Between the label and the amount stands which card it was: its maker, its last digits.
  const isBeside = row === labelRow && amount.start > label.end;
  const more = isBeside ? labelRow.row.text.slice(label.end, amount.start) : '';
  const which = more.replace(/[\s:.=\p{Sc}-]+$/u, '');
  const last = /\s?\S+$/u.exec(which)?.[0] ?? '';
  const end = label.end + which.length - (printedCurrency(last) === undefined ? 0 : last.length);
  return textValue(labelRow.row, label.start, end, 0.85);
}
