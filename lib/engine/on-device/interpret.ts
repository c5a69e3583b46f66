import type { FieldValue } from '../../image/field-value.ts';
import type { PictureRecord, RecordField, RecordItem } from '../../image/picture-record.ts';
import type { Pixels } from '../../image/pixels.ts';
import type { RecognizedText } from '../../image/recognized-text.ts';
import type { TaskId } from '../../task/task.ts';
import type { Interpretation } from '../engine.ts';
import { withSelectionMarks } from './fields/marks/with-selection-marks.ts';
import { readBusinessCard } from './fields/readers/read-business-card.ts';
import { readForm } from './fields/readers/read-form.ts';
import { readInvoice } from './fields/readers/read-invoice.ts';
import { readReceipt } from './fields/readers/read-receipt.ts';
import { ownRecord } from './own-record.ts';
import { findTables } from './tables/find-tables.ts';
import { isSureTable } from './tables/is-sure-table.ts';
import type { Wanted } from './wanted.ts';

/** Finds what the text of a picture is: its tables, and the fields that a task wants. Takes 10 to 600 ms. */
export function interpret(recognized: RecognizedText, wanted: Wanted, pixels: Pixels): Interpretation {
  const { taskId } = wanted;
  const tables = findTables(recognized, pixels).filter((table) => taskId === 'table' || isSureTable(table));
  const record = recordOf(
    looksForMarks(wanted) ? (withSelectionMarks(recognized, pixels) ?? recognized) : recognized,
    wanted,
  );
  return { tables, ...(record && { record }) };
}

/** Whether check boxes may say what a task wants. */
function looksForMarks({ taskId, record }: Wanted): boolean {
  return record !== undefined || taskId === 'form';
}

function recordOf(recognized: RecognizedText, { taskId, record }: Wanted): PictureRecord | undefined {
  return record ? ownRecord(recognized, record) : readers[taskId]?.(recognized);
}

/** How a record is read under the tasks that come with the extension; the others have none without a model. */
const readers: { readonly [id in TaskId]?: (recognized: RecognizedText) => PictureRecord } = {
  receipt: (recognized) => bill(readReceipt(recognized), receiptKeys, ['merchant', 'date', 'total']),
  invoice: (recognized) =>
    bill(readInvoice(recognized), invoiceKeys, ['invoiceNumber', 'date', 'seller', 'total']),
  'business-card': (recognized) => ({
    fields: ordered(readBusinessCard(recognized), cardKeys, ['name', 'email', 'phone']),
    items: [],
  }),
  form: (recognized) => ({
    fields: readForm(recognized).map(({ label, value }, at) => {
      return { key: `field${at + 1}`, printedLabel: label.printed, value };
    }),
    items: [],
  }),
};

const receiptKeys = [
  'merchant',
  'date',
  'time',
  'total',
  'subtotal',
  'tax',
  'tip',
  'paymentMethod',
  'receiptNumber',
  'address',
  'phone',
  'taxId',
] as const;

const invoiceKeys = [
  'invoiceNumber',
  'date',
  'dueDate',
  'seller',
  'buyer',
  'total',
  'amountDue',
  'subtotal',
  'tax',
  'orderNumber',
  'customerNumber',
  'sellerAddress',
  'buyerAddress',
  'iban',
  'taxId',
  'email',
  'phone',
] as const;

const cardKeys = [
  'name',
  'jobTitle',
  'department',
  'company',
  'email',
  'phone',
  'mobile',
  'fax',
  'website',
  'address',
] as const;

type Values<Key extends string> = { readonly [K in Key]?: FieldValue };

function bill<Key extends string>(
  values: Values<Key> & { readonly items: readonly RecordItem[] },
  keys: readonly Key[],
  always: readonly Key[],
): PictureRecord {
  return { fields: ordered(values, keys, always), items: values.items };
}

/** The fields that were found, and those that everyone looks for, found or not. */
function ordered<Key extends string>(
  values: Values<Key>,
  keys: readonly Key[],
  always: readonly Key[],
): RecordField[] {
  return keys.flatMap((key) => {
    const value = values[key];
    if (value === undefined) return always.includes(key) ? [{ key }] : [];
    return [{ key, value }];
  });
}
