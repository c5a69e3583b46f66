/** Signs and codes beside an amount that mean one currency wherever they stand; folded. */
const signs: Readonly<Record<string, string>> = {
  rm: 'MYR',
  myr: 'MYR',
  '€': 'EUR',
  eur: 'EUR',
  euro: 'EUR',
  '£': 'GBP',
  gbp: 'GBP',
  us$: 'USD',
  usd: 'USD',
  chf: 'CHF',
  sfr: 'CHF',
  'fr.': 'CHF',
  rmb: 'CNY',
  cny: 'CNY',
  元: 'CNY',
  圆: 'CNY',
  円: 'JPY',
  jpy: 'JPY',
  s$: 'SGD',
  sgd: 'SGD',
  hk$: 'HKD',
  hkd: 'HKD',
  nt$: 'TWD',
  twd: 'TWD',
  a$: 'AUD',
  aud: 'AUD',
  c$: 'CAD',
  cad: 'CAD',
  ca$: 'CAD',
  nzd: 'NZD',
  nz$: 'NZD',
  mxn: 'MXN',
  mx$: 'MXN',
  rp: 'IDR',
  idr: 'IDR',
  thb: 'THB',
  '฿': 'THB',
  '₹': 'INR',
  inr: 'INR',
  'rs.': 'INR',
  '₱': 'PHP',
  php: 'PHP',
  '₩': 'KRW',
  krw: 'KRW',
  원: 'KRW',
  sek: 'SEK',
  nok: 'NOK',
  dkk: 'DKK',
  pln: 'PLN',
  zł: 'PLN',
  zl: 'PLN',
  czk: 'CZK',
  kc: 'CZK',
  huf: 'HUF',
  r$: 'BRL',
  brl: 'BRL',
  '₫': 'VND',
  vnd: 'VND',
  '₽': 'RUB',
  '₺': 'TRY',
  try: 'TRY',
  aed: 'AED',
  sar: 'SAR',
  zar: 'ZAR',
  ars: 'ARS',
  clp: 'CLP',
  cop: 'COP',
  pen: 'PEN',
};

/** Signs that several currencies share: the page decides. */
const shared = ['$', '¥', 'kr'];

const escaped = [...Object.keys(signs), ...shared]
  .sort((a, b) => b.length - a.length)
  .map((sign) => sign.replace(/[$.]/gu, String.raw`\$&`));

/** The pattern of a currency's sign or code in folded text. */
export const currencyPattern = `(?:${escaped.map((sign) => (/^\w/u.test(sign) ? `(?<![a-z])${sign}` : sign)).join('|')})`;

/** ISO 4217 of a sign or code in folded text; nothing for signs that several share. */
export function currencyOf(sign: string): string | undefined {
  return signs[sign];
}
