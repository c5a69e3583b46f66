import type { Row } from '../page/page.ts';
import { passesLuhn, passesMod11And10 } from './checksums.ts';
import type { Found } from './found.ts';

const european =
  /(?<![\p{L}\d])(?:(DE) ?(\d{3} ?\d{3} ?\d{3})|(ATU) ?(\d{8})|(FR) ?([A-Z\d]{2} ?\d{3} ?\d{3} ?\d{3})|(ES) ?([A-Z]\d{7}[A-Z\d]|\d{8}[A-Z])|(GB) ?(\d{3} ?\d{4} ?\d{2})|(IT) ?(\d{11})|(NL) ?(\d{9}B\d{2})|(BE) ?([01]\d{3}\.?\d{3}\.?\d{3})|(CHE)-?(\d{3}[.]?\d{3}[.]?\d{3}))(?![\p{L}\d])/gu;
const labelled =
  /(?<!\p{L})(?:gst\s?(?:id|reg|registration)?|sst\s?(?:id|reg)?|service tax|vat\s?(?:id|reg|registration)?|tax\s?(?:id|reg)|ust-?id(?:-?nr)?|ust-?idnr|steuer-?(?:nr|nummer)|siret|siren|siren|nif|cif|rfc|ein|abn|npwp|p\.?\s?iva|partita iva|codice fiscale|contribuinte|cnpj|nip|btw(?:-?nr|-?nummer)?|登録番号|사업자(?:등록)?번호|税号|纳税人识别号)\.?\s?(?:no|number|nr|n|#)?\s?[.:#)]*\s{0,2}[:#(]?\s?([a-z]{0,3}[- ]?\d[\da-z /.-]{5,20}[\da-z])/gu;

/** The tax numbers of a row, without spaces: those of European VAT proven by their check digits, others by their label. */
export function findTaxIds(row: Row): Found[] {
  const found: Found[] = [];
  for (const match of row.text.matchAll(european)) {
    const [country = '', number = ''] = match.slice(1).filter((group) => group !== undefined);
    const digits = number.replace(/[ .]/gu, '');
    const proof = provenVat(country, digits);
    if (proof === false) continue;
    found.push({
      kind: 'tax-id',
      value: country + digits,
      start: match.index,
      end: match.index + match[0].length,
      certainty: proof === true ? 1 : 0.8,
    });
  }
  for (const match of row.folded.matchAll(labelled)) {
    const printed = (match[1] ?? '').split('\t')[0]?.trim() ?? '';
    const start = match.index + match[0].indexOf(printed);
    const end = start + printed.length;
    if (printed.replace(/\D/gu, '').length < 6 || found.some((each) => each.start < end && each.end > start))
      continue;
    found.push({
      kind: 'tax-id',
      value: row.text.slice(start, end).replace(/\s/gu, ''),
      start,
      end,
      certainty: 0.85,
    });
  }
  return found;
}

/** Whether the check digits are right; nothing for countries whose check is not known here. */
function provenVat(country: string, digits: string): boolean | undefined {
  if (country === 'DE') return passesMod11And10(digits);
  if (country === 'FR' && /^\d+$/u.test(digits)) {
    return (
      passesLuhn(digits.slice(2)) &&
      (12 + 3 * (Number(digits.slice(2)) % 97)) % 97 === Number(digits.slice(0, 2))
    );
  }
  if (country === 'IT') return passesLuhn(digits);
  if (country === 'BE') return 97 - (Number(digits.slice(0, 8)) % 97) === Number(digits.slice(8));
  return undefined;
}
