import type { Customs, DecimalMark } from './customs.ts';
import type { Row } from '../page/page.ts';
import { currencyOf, currencyPattern } from '../../../../task/values/currencies.ts';
import { type Found, mendDigits } from './found.ts';

const number = String.raw`\d{1,3}(?:(?:[.,'’]|(?<=\d)[ ](?=\d{3}[.,]\d\d\b))\d{3})+(?:\s?[.,]\s?\d{1,2})?(?!\d)|\d+\s?[.,]\s?\d{1,3}(?!\d)|\d+|[.,]\d\d(?!\d)`;
const pattern = new RegExp(
  String.raw`(?<![\p{L}\d#/][.,/-]?)(\()?([-−–]\s?)?(${currencyPattern})?[ ]?([-−–]\s?)?(${number})(\s?-(?=\s|$|\t)|\s?(?:cr|-)(?!\S))?(\))?(?:\s?(${currencyPattern})(?![a-z]))?`,
  'gu',
);
/** What follows a number that is no amount: more of a longer number, a unit, a percentage. */
const notAfter = /^(?:\s?%|\d|\p{L}{3}|[-/:.]\d|\s?(?:kg|g|ml|cl|l|pcs|pc|x|km|mm|cm|m|oz|lb|stk|st)\b)/u;

/**
 * The amounts of money of a row: numbers with cents or with a currency's sign or code; whole numbers only
 * where `wholeNumbers` says that the place is one for amounts.
 */
export function findAmounts(
  row: Row,
  customs: Pick<Customs, 'decimalMark' | 'currency' | 'sharedSigns'>,
  wholeNumbers = false,
): Found[] {
  const text = mendDigits(row.folded);
  const found: Found[] = [];
  for (const match of text.matchAll(pattern)) {
    const [printed, open, minus, before, minusInside, digits = '', minusAfter, close, after] = match;
    const start = match.index + (printed.length - printed.trimStart().length);
    const end = match.index + printed.trimEnd().length;
    const sign = before ?? after;
    const amount = parseAmount(digits, customs.decimalMark, sign !== undefined);
    if (amount === undefined || notAfter.test(text.slice(end))) continue;
    if (!amount.hasCents && sign === undefined && !(wholeNumbers && digits.replace(/\D/gu, '').length < 8))
      continue;
    const isNegative =
      (minus ?? minusInside ?? minusAfter) !== undefined || (open !== undefined && close !== undefined);
    const currency = sign === undefined ? customs.currency : (currencyOf(sign) ?? customs.sharedSigns[sign]);
    found.push({
      kind: 'amount',
      value: isNegative ? -amount.value : amount.value,
      ...(currency === undefined ? {} : { currency }),
      start,
      end,
      certainty: amount.certainty,
    });
  }
  return found;
}

/** A printed number's value; `certainty` is lower where its mark may mean thousands or cents. */
function parseAmount(
  printed: string,
  mark: DecimalMark | undefined,
  hasSign: boolean,
): { value: number; hasCents: boolean; certainty: number } | undefined {
  const digits = printed.replace(/[\s'’]/gu, '');
  const last = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
  if (last < 0) return { value: Number(digits), hasCents: false, certainty: 0.8 };
  const after = digits.length - last - 1;
  const lastMark = digits.charAt(last);
  const isRepeated = digits.indexOf(lastMark) !== last;
  const plain = digits.replace(/[.,]/gu, '');
  const withCents = Number(
    `${plain.slice(0, plain.length - after) || '0'}.${plain.slice(plain.length - after)}`,
  );
  if (after === 2 && !isRepeated)
    return { value: withCents, hasCents: true, certainty: mark === undefined || mark === lastMark ? 1 : 0.7 };
  if (after === 3) {
    const isThousands = isRepeated || mark !== lastMark || /[.,].*[.,]/u.test(digits);
    if (!isThousands) return { value: withCents, hasCents: true, certainty: 0.7 };
    return {
      value: Number(plain),
      hasCents: mark === undefined || hasSign,
      certainty: mark === undefined && !hasSign ? 0.7 : 0.9,
    };
  }
  if (after === 1 && !isRepeated && hasSign) return { value: withCents, hasCents: true, certainty: 0.6 };
  return undefined;
}

/** The mark that stands before two last digits on most amounts of the page; nothing if none does. */
export function decimalMarkOf(texts: readonly string[]): DecimalMark | undefined {
  let points = 0;
  for (const text of texts) {
    for (const match of text.matchAll(/(?<![\d.,/]|[\d\p{L}]-)\d[\d.,]*([.,])\d\d(?![\d.,/%]|-\d)/gu))
      points += match[1] === '.' ? 1 : -1;
  }
  return points === 0 ? undefined : points > 0 ? '.' : ',';
}
