import type { RecognizedText } from '../../../../image/recognized-text.ts';
import type { FieldValue } from '../../../../image/field-value.ts';
import type { RecordItem } from '../../../../image/picture-record.ts';
import type { Concept } from '../labels/concept.ts';
import type { Label } from '../labels/find-labels.ts';
import {
  type AnnotatedPage,
  type AnnotatedRow,
  annotatePage,
  joinValues,
  textValue,
  toFieldValue,
} from '../page/annotated-page.ts';
import { beside, type Span } from '../page/beside.ts';
import { labelledReference } from './labelled-reference.ts';
import { blockBelow } from './read-form.ts';
import { itemsAddUp, readItems } from './read-items.ts';
import { firstOf, moneyFields, withoutGaps } from './read-receipt.ts';
import { labelledDate, resolveDate } from './resolve-date.ts';
import { resolveSeller } from './resolve-seller.ts';
import { resolveTotal } from './resolve-total.ts';
import { type SummaryLine, summaryLines } from './summary-lines.ts';

/** What an invoice says; what could not be told is left out. */
export interface Invoice {
  readonly invoiceNumber?: FieldValue;
  readonly date?: FieldValue;
  readonly dueDate?: FieldValue;
  readonly orderNumber?: FieldValue;
  readonly customerNumber?: FieldValue;
  readonly seller?: FieldValue;
  readonly sellerAddress?: FieldValue;
  readonly buyer?: FieldValue;
  readonly buyerAddress?: FieldValue;
  readonly taxId?: FieldValue;
  readonly iban?: FieldValue;
  readonly email?: FieldValue;
  readonly phone?: FieldValue;
  readonly subtotal?: FieldValue;
  readonly tax?: FieldValue;
  readonly total?: FieldValue;
  /** What is to be paid, where it is another amount than the total. */
  readonly amountDue?: FieldValue;
  /** ISO 4217. */
  readonly currency?: string;
  /** Only where they add up to what the invoice says. */
  readonly items: readonly RecordItem[];
}

/** Reads an invoice by its labels, its layout and its arithmetic. Takes milliseconds. */
export function readInvoice(recognized: RecognizedText): Invoice {
  return invoiceOf(annotatePage(recognized));
}

/** The same of a page whose labels and values are found already. */
export function invoiceOf(page: AnnotatedPage): Invoice {
  const lines = summaryLines(page);
  const { items, sum } = readItems(page, lines);
  // An amount due may hold earlier balances: the invoice's own total comes first.
  const withoutBalance =
    lines.some(({ concept }) => concept === 'balance') && lines.some(({ concept }) => concept === 'total');
  const own = withoutBalance ? lines.filter(({ concept }) => concept !== 'grand-total') : lines;
  const total = resolveTotal(page, own, items.length > 0 ? sum : undefined);
  const due = withoutBalance ? resolveTotal(page, lines.filter(isDue)) : undefined;
  const seller = resolveSeller(page);
  const { tip: _, ...money } = moneyFields(lines, total);
  const fields = {
    invoiceNumber: labelledReference(page, ['invoice-number', 'receipt-number']),
    date: resolveDate(page, ['date']),
    dueDate: labelledDate(page, 'due-date'),
    orderNumber: labelledReference(page, ['order-number']),
    customerNumber: labelledReference(page, ['customer-number']),
    seller: labelledTexts(page, 'seller')[0]?.[0] ?? seller.merchant,
    sellerAddress: seller.address,
    ...party(page),
    taxId: firstOf(page, 'tax-id'),
    iban: firstOf(page, 'iban'),
    email: firstOf(page, 'email'),
    phone: firstOf(page, 'phone'),
    ...money,
    total: money.total ?? columnTotal(page),
    amountDue: due === undefined || due.value === total?.value ? undefined : moneyFields([], due).total,
    currency: total?.amount.currency ?? page.customs.currency,
  };
  return { ...withoutGaps(fields), items: itemsAddUp(sum, lines) ? items : [] };
}

function isDue({ concept }: SummaryLine): boolean {
  return concept === 'grand-total';
}

/** The only amount of a page, in the row under captions of which one is a total's, where no line says a total. */
function columnTotal(page: AnnotatedPage): FieldValue | undefined {
  const amounts = page.rows.flatMap((at) =>
    at.finds.filter(({ kind }) => kind === 'amount').map((found) => ({ at, found })),
  );
  const [only, ...others] = amounts;
  const above = only === undefined ? undefined : page.rows[only.at.row.index - 1];
  if (only === undefined || above === undefined || others.length > 0 || above.row.cells.length < 3)
    return undefined;
  const isTotal = above.labels.some(({ concept }) => concept === 'total' || concept === 'grand-total');
  return isTotal ? toFieldValue(only.at.row, only.found, 0.7) : undefined;
}

/** The buyer's name stands by its label, the address in the rows under it, or under another label of the buyer's. */
function party(page: AnnotatedPage): { buyer: FieldValue | undefined; buyerAddress: FieldValue | undefined } {
  const blocks = labelledTexts(page, 'buyer');
  const addresses = blocks
    .filter(([, ...rest]) => rest.length > 0)
    .map(([, ...rest]) => joinValues(rest, ' ', 'address'));
  return {
    buyer: blocks[0]?.[0],
    buyerAddress: addresses.find(({ printed }) => /\d/u.test(printed)),
  };
}

/** A label as short as this, "From" or "To", is one only at the start of its cell: else a line of prose ends with it. */
const preposition = 4;

/** The texts by labels of a meaning, each with the rows below it; a first row is a name. */
function labelledTexts(page: AnnotatedPage, concept: Concept): FieldValue[][] {
  return page.rows.flatMap((at) => {
    const own = at.labels.filter((each) => each.concept === concept);
    const label = own.find((each) => isLabelOf(at, each));
    // Without the air behind it, a label may be the beginning of a name: "Restaurante La Encina".
    const strong =
      label ??
      own.find(
        (each) => each.score > 5 && isExact(at, each) && !/^[\p{L}\d]/u.test(at.row.text.slice(each.end)),
      );
    const span = strong === undefined ? undefined : beside(page, at, strong);
    if (span === undefined || !isName(span)) return [];
    const sureness = label === undefined ? 0.65 : 0.8;
    return [blockBelow(page, span).map((each) => textValue(each.row.row, each.start, each.end, sureness))];
  });
}

/** Whether a label ends its cell, all of its letters right, or a colon follows. */
function isLabelOf(at: AnnotatedRow, label: Label): boolean {
  const [{ row }, { start, end }] = [at, label];
  const rest = row.text.slice(end);
  if (/^\s*[:#]/u.test(rest)) return true;
  const isStart = end - start > preposition || row.cells.some((cell) => cell.start === start);
  return /^\s*(?:$|\t)/u.test(rest) && isExact(at, label) && isStart;
}

/** Whether none of a label's letters is another: "Factura" is nearly "Facturar a". */
function isExact({ row }: AnnotatedRow, { start, end, score }: Label): boolean {
  return score >= row.text.slice(start, end).replaceAll(/[^\p{L}]/gu, '').length;
}

function isName({ row, start, end }: Span): boolean {
  return (
    /\p{L}{2}/u.test(row.row.text.slice(start, end)) &&
    row.finds.every((found) => found.end <= start || found.start >= end)
  );
}
