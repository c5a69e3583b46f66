import type { AnnotatedPage, AnnotatedRow } from '../page/annotated-page.ts';
import { findAmounts } from '../finds/amounts.ts';
import type { Found } from '../finds/found.ts';
import type { Concept } from '../labels/concept.ts';
import type { Label } from '../labels/find-labels.ts';

/** A line of a bill that says what an amount is: "Subtotal 24.19". */
export interface SummaryLine {
  readonly concept: Concept;
  readonly label: Label;
  /** The row that the label stands in, and the one of the amount: the same, or the next. */
  readonly labelRow: AnnotatedRow;
  readonly row: AnnotatedRow;
  readonly amount: Found;
  readonly value: number;
  /** All amounts of the row; several stand in tables. */
  readonly amounts: readonly Found[];
  /** Letters of the row that belong to its labels, 0 to 1. */
  readonly cover: number;
}

const money: ReadonlySet<Concept> = new Set([
  'total',
  'grand-total',
  'subtotal',
  'tax',
  'tip',
  'discount',
  'rounding',
  'shipping',
  'cash',
  'card',
  'change',
  'paid',
  'balance',
]);

/** The lines of a bill in print order. Items are none of them. */
export function summaryLines(page: AnnotatedPage): SummaryLine[] {
  const wholeNumbers = page.customs.decimalMark === undefined;
  const amountsOf = ({ row, finds }: AnnotatedRow): Found[] =>
    findAmounts(row, page.customs, wholeNumbers).filter((amount) =>
      finds.every(
        (found) => found.kind === 'amount' || found.end <= amount.start || found.start >= amount.end,
      ),
    );
  const lines: SummaryLine[] = [];
  for (const at of page.rows) {
    const label = leadingLabel(at);
    if (label === undefined || !money.has(label.concept)) continue;
    const beside = amountsOf(at).filter((amount) => amount.start >= label.end || amount.end <= label.start);
    const own = beside.length > 0 || wholeNumbers ? beside : withLostMark(at, label, page.customs.currency);
    const next = page.rows[at.row.index + 1];
    const row = own.length > 0 ? at : next !== undefined && isAmountAlone(at, next) ? next : undefined;
    const amounts = row === at ? own : row === undefined ? [] : amountsOf(row);
    const isRate = label.concept === 'subtotal' && at.finds.some(({ kind }) => kind === 'percentage');
    const amount = label.concept === 'tax' ? smallest(amounts) : isRate ? largest(amounts) : amounts.at(-1);
    if (row === undefined || amount === undefined) continue;
    const line = { concept: label.concept, label, labelRow: at, row, amount, amounts };
    lines.push({ ...line, value: Number(amount.value), cover: coverOf(at) });
  }
  return lines;
}

/** An amount whose mark the reader has missed: worth something only if the bill's arithmetic gives it. */
function withLostMark({ row }: AnnotatedRow, label: Label, currency: string | undefined): Found[] {
  if (!/total/u.test(label.concept)) return [];
  const match = /(?<![\d.,\p{L}/-])(\d{1,5})\s?(\d\d)\D{0,5}$/u.exec(row.folded.slice(label.end));
  if (match === null) return [];
  const start = label.end + match.index;
  const end = start + (match[1] ?? '').length + 2;
  const value = Number(`${match[1]}.${match[2]}`);
  return [
    { kind: 'amount', value, start, end, certainty: 0.4, ...(currency === undefined ? {} : { currency }) },
  ];
}

/** The label that a row is about: the longest of those that only marks and digits stand before. */
export function leadingLabel({ row, labels }: AnnotatedRow): Label | undefined {
  return labels.find(({ start }) => {
    const before = row.folded.slice(0, start);
    const others = labels.filter((other) => other.end <= start).reduce((sum, { score }) => sum + score, 0);
    return letters(before) <= others + 3;
  });
}

function coverOf({ row, labels }: AnnotatedRow): number {
  const all = letters(row.folded.replace(/\brm\b/gu, ''));
  return all === 0
    ? 0
    : Math.min(
        1,
        labels.reduce((sum, label) => sum + letters(row.folded.slice(label.start, label.end)), 0) / all,
      );
}

function letters(text: string): number {
  return text.replace(/[^\p{L}]/gu, '').length;
}

function smallest(amounts: readonly Found[]): Found | undefined {
  const positive = amounts.filter(({ value }) => Number(value) !== 0);
  return [...(positive.length > 0 ? positive : amounts)].sort(
    (a, b) => Math.abs(Number(a.value)) - Math.abs(Number(b.value)),
  )[0];
}

/** Of a row of a tax table, the net amount beside its tax. */
function largest(amounts: readonly Found[]): Found | undefined {
  return amounts.toSorted((a, b) => Number(b.value) - Number(a.value))[0];
}

/** Whether the next row is the amount of this one, slipped down: nothing else is in it. */
function isAmountAlone(at: AnnotatedRow, next: AnnotatedRow): boolean {
  return (
    next.row.top - at.row.bottom < at.row.height &&
    next.labels.length === 0 &&
    letters(next.row.folded.replace(/rm|usd|eur|chf/gu, '')) === 0 &&
    next.row.cells.length === 1 &&
    /\d/u.test(next.row.text)
  );
}
