import { isJsonObject } from '../is-json-object.ts';
import type { JsonObject, JsonValue } from '../json-schema.ts';
import type { PrintCustoms } from '../values/print-customs.ts';
import { printedAmount, printedCurrency } from '../values/printed-amount.ts';

/** An amount that was answered as an object, taken apart. */
interface AmountParts {
  /** The key of its number, as it was answered; absent where nothing surely is the number. */
  readonly key?: string;
  readonly currency?: JsonValue;
  /** What belongs to neither, as it was answered. */
  readonly more: JsonObject;
}

/** What engines call an amount's number, and its currency, folded; the names that we ask for come first. */
const numberNames = new Set(['value', 'amount', 'number', 'total', 'price', 'sum']);
const currencyNames = new Set(['currency', 'currencycode', 'currencysymbol', 'isocode', 'code', 'symbol']);

/**
 * Takes an amount apart, also where its parts are called otherwise: `{ amount: 12.5, currencyCode: 'EUR' }`. Other
 * names count only where the parts that were asked for are missing, one thing alone may be meant, and nothing beside
 * them may change the number, as minor units or a second number would.
 */
export function amountParts(value: JsonObject, customs: PrintCustoms): AmountParts {
  const { value: asked = null, currency: askedCurrency = null, ...others } = value;
  const key = asked === null ? otherNumber(others, customs) : 'value';
  const currencies = askedCurrency === null ? namedCurrencies(others) : [];
  const isOne = new Set(currencies.map(({ code }) => code)).size === 1;
  const currency = askedCurrency ?? (isOne ? (currencies[0]?.text ?? null) : null);
  const taken = new Set([key, ...(isOne ? currencies.map(({ name }) => name) : [])]);
  const more = Object.entries(others).filter(([name]) => !taken.has(name));
  return {
    ...(key !== undefined && { key }),
    ...(currency !== null && { currency }),
    more: Object.fromEntries(more),
  };
}

/** Whether an amount says nothing at all: engines must put something in every place. */
export function isEmptyAmount(value: JsonValue): boolean {
  if (!isJsonObject(value)) return false;
  const { currency: _, ...parts } = value;
  return Object.values(parts).every((each) => each === null || each === '');
}

/** The one part that is the number under another name. */
function otherNumber(others: JsonObject, customs: PrintCustoms): string | undefined {
  const meant = Object.entries(others).filter(([name]) => numberNames.has(folded(name)));
  const [first] = meant.map(([, number]) => numberOf(number, customs));
  if (first === undefined || meant.length !== 1) return undefined;
  const isSafe = Object.entries(others).every(([name, each]) => {
    if (each === null || each === '' || meant[0]?.[0] === name) return true;
    // What says the same once more, as `formatted: '12.50 €'` does.
    return isCurrency(name, each) || (typeof each === 'string' && numberOf(each, customs) === first);
  });
  return isSafe ? meant[0]?.[0] : undefined;
}

function numberOf(value: JsonValue, customs: PrintCustoms): number | undefined {
  if (typeof value === 'number') return value;
  return typeof value === 'string' ? printedAmount(value, customs)?.value : undefined;
}

function namedCurrencies(others: JsonObject): { name: string; text: string; code: string }[] {
  return Object.entries(others).flatMap(([name, text]) => {
    const code = isCurrency(name, text) && typeof text === 'string' ? printedCurrency(text) : undefined;
    return typeof text === 'string' && code !== undefined ? [{ name, text, code }] : [];
  });
}

function isCurrency(name: string, value: JsonValue): boolean {
  return (
    currencyNames.has(folded(name)) &&
    typeof value === 'string' &&
    (/^[$¥]$|^kr\.?$/iu.test(value.trim()) || printedCurrency(value) !== undefined)
  );
}

function folded(name: string): string {
  return name.toLowerCase().replaceAll(/[\s_-]/gu, '');
}
