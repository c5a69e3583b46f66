import type { FieldValue } from '../../../../image/field-value.ts';
import type { Concept } from '../labels/concept.ts';
import type { AnnotatedPage } from '../page/annotated-page.ts';
import { type BusinessCard, businessCardOf } from './read-business-card.ts';
import { invoiceOf } from './read-invoice.ts';
import { receiptOf } from './read-receipt.ts';

/** What the built-in readers find on a page, by what it means. */
export type KnownValues = ReadonlyMap<Concept | 'department' | 'currency', FieldValue>;

/** Of a page with more rows, none is a business card. */
const mostCardRows = 14;

/** What the readers of receipts, invoices and business cards find, whatever the page is: a person's own task does not say. */
export function knownValues(page: AnnotatedPage): KnownValues {
  const receipt = receiptOf(page);
  const invoice = invoiceOf(page);
  const card: BusinessCard = isCard(page) ? businessCardOf(page) : {};
  const entries: [Concept | 'department' | 'currency', FieldValue | undefined][] = [
    ['total', invoice.total],
    ['grand-total', invoice.amountDue ?? invoice.total],
    ['subtotal', invoice.subtotal],
    ['tax', invoice.tax],
    ['tip', receipt.tip],
    ['date', receipt.date],
    ['time', receipt.time],
    ['due-date', invoice.dueDate],
    ['invoice-number', invoice.invoiceNumber],
    ['receipt-number', receipt.receiptNumber],
    ['order-number', invoice.orderNumber],
    ['customer-number', invoice.customerNumber],
    ['tax-id', invoice.taxId],
    ['seller', invoice.seller],
    ['company', card.company ?? invoice.seller],
    ['buyer', invoice.buyer],
    // Rows of cards side by side are no lines of one address.
    ['address', page.over.size > 0 ? undefined : (card.address ?? addressOf(receipt.address))],
    ['phone', card.phone ?? receipt.phone],
    ['email', card.email ?? invoice.email],
    ['iban', invoice.iban],
    ['paid', receipt.paymentMethod],
    ['name', card.name],
    ['job-title', card.jobTitle],
    ['mobile', card.mobile],
    ['fax', card.fax],
    ['website', card.website],
    ['department', card.department],
    ['currency', currencyOf(invoice.total)],
  ];
  return new Map(entries.flatMap(([concept, value]) => (value === undefined ? [] : [[concept, value]])));
}

/** Longer texts are no address, but the head of a letter or a form. */
const longestAddress = 120;

function addressOf(address: FieldValue | undefined): FieldValue | undefined {
  return address !== undefined && address.printed.length <= longestAddress ? address : undefined;
}

/** The currency of an amount, in its place. */
function currencyOf(amount: FieldValue | undefined): FieldValue | undefined {
  return amount?.currency === undefined ? undefined : { ...amount, kind: 'text', value: amount.currency };
}

/** Whether a page says how to reach somebody, in few rows and without an amount. */
function isCard({ rows }: AnnotatedPage): boolean {
  const kinds = new Set(rows.flatMap(({ finds }) => finds.map(({ kind }) => kind)));
  const isReachable = (['email', 'phone', 'url'] as const).filter((kind) => kinds.has(kind)).length > 1;
  return rows.length <= mostCardRows && isReachable && !kinds.has('amount');
}
