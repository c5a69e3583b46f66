import { toCsv } from '../../../lib/export/table-csv.ts';
import type { ExtractionResult } from '../../../lib/extraction/extraction.ts';
import type { FieldValue } from '../../../lib/image/field-value.ts';
import type { EvalRecord } from './records.ts';

/** What a result says in the words of truth files: flat fields under snake_case names, tables as CSV. */
export function recordedResult({
  output,
  tables,
}: ExtractionResult): Pick<EvalRecord, 'text' | 'fields' | 'csv'> {
  const found = output.kind === 'record' ? output.record.fields : [];
  const fields = found.flatMap(({ key, printedLabel, value }) =>
    value ? [[printedLabel ?? nameOf(key), plain(value)] as const] : [],
  );
  // The product says it with the amount that it is of.
  const currency = found.find(({ key }) => key === 'total')?.value?.currency;
  return {
    text: output.text,
    ...(output.kind === 'record' && {
      fields: { ...(currency !== undefined && { currency }), ...Object.fromEntries(fields) },
    }),
    ...(tables.length > 0 && { csv: tables.map(toCsv).join('') }),
  };
}

/** Receipt collections call the merchant the company, invoices name a customer's id. */
const names: Readonly<Record<string, string>> = {
  merchant: 'company',
  customerNumber: 'customer_id',
  orderNumber: 'purchase_order',
};

function nameOf(key: string): string {
  return names[key] ?? key.replaceAll(/[A-Z]/gu, (letter) => `_${letter.toLowerCase()}`);
}

function plain({ kind, value }: FieldValue): string {
  return kind === 'amount' && typeof value === 'number' ? value.toFixed(2) : String(value);
}
