import { currencyOf } from './currencies.ts';
import type { PrintCustoms } from './print-customs.ts';
import { plainDigits } from './plain-digits.ts';
import { type PrintedNumber, printedNumber } from './printed-number.ts';

/** Money that was printed. */
export interface PrintedAmount extends PrintedNumber {
  /** ISO 4217; only where the text says which. */
  readonly currency?: string;
}

/** The amount that a text is, with a currency's sign or code before or after it: `1.204,50 €`, `RM -3.20`. */
export function printedAmount(text: string, customs: PrintCustoms): PrintedAmount | undefined {
  const plain = plainDigits(text);
  const bracketed = /^\((.*)\)$/u.exec(plain)?.[1];
  const inner = bracketed === undefined ? undefined : printedAmount(bracketed, customs);
  if (inner) return { ...inner, value: -inner.value };
  const match = /^(-?)\s?([^\d-]*?)\s?(-?[\d.,](?:.*[\d-])?)\s?([^\d]*)$/u.exec(plain);
  if (!match) return undefined;
  const [, minus = '', before = '', number = '', after = ''] = match;
  const read = printedNumber(minus + number.replace(/[,.]-$/u, ''), customs);
  const sign = before.trim() || after.trim();
  if (!read || (before.trim() !== '' && after.trim() !== '')) return undefined;
  if (sign === '') return read;
  const currency = printedCurrency(sign);
  const isShared = /^[$¥]$|^kr\.?$/iu.test(sign);
  return currency === undefined && !isShared ? undefined : { ...read, ...(currency && { currency }) };
}

/** ISO 4217 of a currency's sign or code; nothing for a sign that several share. */
export function printedCurrency(text: string): string | undefined {
  const sign = text.trim();
  const code = sign.toUpperCase();
  return (
    currencyOf(sign.toLowerCase()) ?? (Intl.supportedValuesOf('currency').includes(code) ? code : undefined)
  );
}
