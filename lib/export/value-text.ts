import { isJsonObject } from '../task/is-json-object.ts';
import type { JsonValue } from '../task/json-schema.ts';
import { jsonText } from '../task/json-text.ts';

/** A value as people read it: an amount with the decimals of its currency, a list with commas, groups as JSON. */
export function valueText(value: JsonValue): string {
  if (value === null) return '';
  if (Array.isArray(value)) {
    return value.every((each) => !isJsonObject(each) || isAmount(each))
      ? value.map(valueText).join(', ')
      : JSON.stringify(value);
  }
  if (!isJsonObject(value)) return jsonText(value);
  return isAmount(value) ? amountText(value.value, value.currency) : JSON.stringify(value);
}

/** Whether a value is money as fields of amounts answer it. */
export function isAmount(
  value: JsonValue,
): value is { readonly value: number; readonly currency?: string } & JsonValue {
  if (!isJsonObject(value)) return false;
  const { value: number, currency = '', ...more } = value;
  return typeof number === 'number' && typeof currency === 'string' && Object.keys(more).length === 0;
}

function amountText(value: number, currency: string | undefined): string {
  if (currency === undefined) return /\.\d$/u.test(String(value)) ? value.toFixed(2) : String(value);
  const decimals = Math.max(decimalsOf(currency), /\.(\d+)$/u.exec(String(value))?.[1]?.length ?? 0);
  return `${value.toFixed(Math.min(decimals, 20))} ${currency}`;
}

function decimalsOf(currency: string): number {
  try {
    const format = new Intl.NumberFormat('en', { style: 'currency', currency });
    return format.resolvedOptions().maximumFractionDigits ?? 2;
  } catch {
    return 2;
  }
}
