import type { FieldValue } from '../image/field-value.ts';

/**
 * A field's value as people read it: dates as `2026-01-31`, amounts with as many decimals as are printed
 * and their currency, everything else as it was read. Rows of an address are parted by commas.
 */
export function fieldText({ kind, value, currency, printed }: FieldValue): string {
  if (kind === 'address') return String(value).replaceAll(/\s*\n\s*/gu, ', ');
  if (typeof value === 'string') return value;
  if (kind === 'percentage') return `${value} %`;
  const number = kind === 'amount' && /[.,]\d\d\D*$/u.test(printed) ? value.toFixed(2) : String(value);
  return currency === undefined ? number : `${number} ${currency}`;
}
