import { decimalMarkOf } from '../finds/amounts.ts';
import type { Customs } from '../finds/customs.ts';
import { currencyOf, currencyPattern } from '../../../../task/values/currencies.ts';
import type { Page } from './page.ts';

interface Country {
  readonly currency: string;
  readonly dayFirst?: boolean;
  readonly evidence: RegExp;
}

/** Marks of a country in folded text: words of its addresses, its firms, its taxes. */
const countries: readonly Country[] = [
  {
    currency: 'MYR',
    dayFirst: true,
    evidence:
      /\b(?:sdn\.? ?bhd|bhd|jalan|jln|taman|selangor|kuala lumpur|johor|kedai|restoran|perniagaan|syarikat|juruwang|resit|tarikh|jumlah|malaysia|penang|pulau pinang|\d{5} (?:petaling|shah alam|klang|ipoh))\b/gu,
  },
  { currency: 'SGD', dayFirst: true, evidence: /\b(?:singapore|pte\.? ltd)\b/gu },
  { currency: 'IDR', dayFirst: true, evidence: /\b(?:indonesia|jakarta|ppn|pb1|surabaya|bandung)\b/gu },
  {
    currency: 'USD',
    dayFirst: false,
    evidence:
      /\b(?:a[lkzr]|c[ao]|ct|de|fl|ga|hi|i[adln]|k[sy]|la|m[adeinost]|n[cdehjmvy]|o[hkr]|pa|ri|s[cd]|t[nx]|ut|v[at]|w[aivy]|dc)[ .,]{1,2}\d{5}(?:-\d{4})?\b|\bsales tax\b|\bu\.?s\.?a\b/gu,
  },
  { currency: 'CAD', evidence: /\b[a-z]\d[a-z] ?\d[a-z]\d\b|\b(?:hst|pst|canada|ontario|quebec)\b/gu },
  {
    currency: 'GBP',
    dayFirst: true,
    evidence: /\b[a-z]{1,2}\d[a-z\d]? \d[a-z]{2}\b|\b(?:london|england|united kingdom)\b/gu,
  },
  { currency: 'AUD', dayFirst: true, evidence: /\b(?:abn|nsw|vic|qld|australia|pty)\b/gu },
  {
    currency: 'CHF',
    dayFirst: true,
    evidence: /\bch-?\d{4}\b|\b(?:zurich|bern|basel|geneve|schweiz|suisse|che-\d)/gu,
  },
  {
    currency: 'EUR',
    dayFirst: true,
    evidence:
      /\b(?:gmbh|mwst|ust|ust-?id|steuer-?nr|strasse|[a-z]+strasse|datum|rechnung|summe|gesamtbetrag|siret|siren|tva|ttc|rue|sarl|montant|facture|factuur|btw|kvk|fattura|partita iva|p\. ?iva|scontrino|documento commerciale|contribuinte|fatura|c\.?i\.?f|nif|iva|calle|factura|ticket de caisse|s\.?l\.?u?)\b/gu,
  },
  {
    currency: 'MXN',
    dayFirst: true,
    evidence: /\b(?:rfc|mexico|cdmx|s\.?a\.? de c\.?v|col\.|jalisco|guadalajara|monterrey)(?![a-z])/gu,
  },
  {
    currency: 'PLN',
    dayFirst: true,
    evidence: /\b(?:nip|paragon|faktura|sprzedaz|ptu|suma pln|do zaplaty)\b/gu,
  },
  { currency: 'BRL', dayFirst: true, evidence: /\b(?:cnpj|cpf|nota fiscal|nfc-e|cupom)\b/gu },
  { currency: 'CNY', evidence: /[合总应实收找金额店路号]{2}/gu },
  { currency: 'JPY', evidence: /[\u3040-\u30ff]{2}/gu },
  { currency: 'KRW', evidence: /[\uac00-\ud7a3]{2}/gu },
];

/** Currencies whose countries write the day first. */
const dayFirstCurrencies = new Set([
  'EUR',
  'GBP',
  'MYR',
  'CHF',
  'SGD',
  'AUD',
  'IDR',
  'NZD',
  'HKD',
  'INR',
  'THB',
  'MXN',
  'BRL',
  'PLN',
  'CZK',
]);

/** A word with an accent that no English word has: its language writes the day first. */
const accented = /\p{L}[à-öø-ÿąćęłńśźżğışőű]|[à-öø-ÿąćęłńśźżğışőű]\p{L}/iu;

/** Reads the marks of country, currency and number style off the page. */
export function customsOf(page: Page): Customs {
  const texts = page.rows.map((row) => row.folded);
  const all = texts.join('\n');
  const country = countryOf(all);
  const printed = printedCurrency(all);
  const currency = printed ?? (country === undefined ? undefined : country.currency);
  const isAccented = page.rows.filter(({ text }) => accented.test(text)).length > 1;
  const order = dateOrder(
    texts,
    currency,
    country?.dayFirst ?? (isAccented && !all.includes('$') ? true : undefined),
  );
  const dollar = currency ?? country?.currency;
  return {
    decimalMark: decimalMarkOf(texts),
    dayFirst: order.dayFirst,
    dayFirstIsSure: order.isSure,
    currency,
    sharedSigns: {
      ...(dollar !== undefined && /D$|MXN/u.test(dollar) ? { $: dollar } : {}),
      ...(/[\u3040-\u30ff円]/u.test(all)
        ? { '¥': 'JPY' }
        : /[\u4e00-\u9fff]/u.test(all)
          ? { '¥': 'CNY' }
          : {}),
    },
  };
}

function countryOf(text: string): Country | undefined {
  // A dollar's sign rules out the countries that have none.
  const hasDollar = /\$\s?-?\d/u.test(text);
  const possible = countries.filter(({ currency }) => !hasDollar || /D$|MXN/u.test(currency));
  const weighed = possible.map((country) => ({
    country,
    marks: [...text.matchAll(country.evidence)].length,
  }));
  const best = weighed.reduce((a, b) => (b.marks > a.marks ? b : a));
  return best.marks === 0 ? undefined : best.country;
}

/** The currency whose sign stands most often beside a number. */
function printedCurrency(text: string): string | undefined {
  const beside = new RegExp(
    String.raw`(${currencyPattern})[ \t]{0,2}-?\d|\d[ ]?(${currencyPattern})(?![a-z])|\((${currencyPattern})\)`,
    'gu',
  );
  const counts = new Map<string, number>();
  for (const match of text.matchAll(beside)) {
    const code = currencyOf(match[1] ?? match[2] ?? match[3] ?? '');
    if (code !== undefined) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

function dateOrder(
  texts: readonly string[],
  currency: string | undefined,
  countryDayFirst: boolean | undefined,
): { dayFirst: boolean | undefined; isSure: boolean } {
  const ordered = texts.flatMap((text) => printedOrders(text));
  const days = ordered.filter((order) => order === 'day').length;
  const months = ordered.length - days;
  if (days !== months) return { dayFirst: days > months, isSure: true };
  if (countryDayFirst !== undefined) return { dayFirst: countryDayFirst, isSure: true };
  if (currency !== undefined && dayFirstCurrencies.has(currency)) return { dayFirst: true, isSure: true };
  if (currency === 'USD') return { dayFirst: false, isSure: true };
  if (texts.some((text) => text.includes('$'))) return { dayFirst: false, isSure: false };
  return { dayFirst: undefined, isSure: false };
}

/** What dates like 25/12/2018 show: which of the numbers cannot be a month. */
function printedOrders(text: string): ('day' | 'month')[] {
  const orders: ('day' | 'month')[] = [];
  for (const [, first, second] of text.matchAll(/(?<!\d)(\d{1,2})[-/](\d{1,2})[-/](?:20)?\d\d(?!\d)/gu)) {
    if (Number(first) > 12 && Number(first) <= 31 && Number(second) <= 12) orders.push('day');
    if (Number(second) > 12 && Number(second) <= 31 && Number(first) <= 12) orders.push('month');
  }
  return orders;
}
