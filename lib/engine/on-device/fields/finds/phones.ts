import type { Row } from '../page/page.ts';
import type { Found } from './found.ts';

const label =
  /(?<!\p{L})(?:tel(?:efono?|ephone|efon|p)?(?:\s?no)?|ph(?:one)?|h\/?p|hp|mob(?:ile?)?|mobil|cell|handy|fon|fax|faks|telefax|telp?|call|hotline|whatsapp|t|m|f|电话|手机|传真|訂座電話|電話)\s?(?:no\.?|#)?\s?[:.;#]{0,2}\s?$/u;
/** The gap between two cells is none of a number's. */
const run =
  /(?<![\p{L}\d.,/#])(?:\+|\()?\s?\d(?:[ ()./-]{0,3}\d){5,14}(?:\s?(?:ext|x)\.?\s?\d{1,5})?(?![\p{L}\d]|[.,:%]\d)/gu;
/** Shapes that are telephone numbers without a label: with a country's code, or of North America. */
const shaped =
  /^(?:\+\s?\d|00\d{2}[ -]|\(\d{2,5}\)\s?\d|\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4}$|0\d{1,4}[ /-]\s?\d{3,4}[ -]?\d{3,5}$)/u;

/** Labels of other numbers, which may have the shape of one. */
const otherNumber =
  /(?<!\p{L})(?:account|bill|invoice|order|customer|client|reference|ref|case|policy|member|serial|meter|contract|konto|kunden|rechnungs|auftrags|vertrags|beleg|facture|commande|compte|contrat|cuenta|factura|pedido|contrato|akaun|invois|pesanan)[\p{L}-]*\.?(?:\s(?:number|no|nr|num|numero|nummer|id|code))?\.?\s?[:#]{1,2}\s?$/u;

/** What a telephone's number is for, as the label before it says. */
export type PhoneUse = 'fax' | 'mobile' | 'phone';

/** The telephone and fax numbers of a row: digits, with a plus where the country's code is printed. */
export function findPhones(row: Row): Found[] {
  const found: Found[] = [];
  for (const match of row.folded.matchAll(run)) {
    const printed = match[0].trimStart().replace(/[\s(./-]+$/u, '');
    const start = match.index + match[0].length - match[0].trimStart().length;
    const before = row.folded.slice(0, start);
    const isLabelled = label.test(before);
    if (!isLabelled && (!shaped.test(printed) || otherNumber.test(before))) continue;
    const digits = printed.replace(/(?:ext|x).*$/u, '').replace(/\D/gu, '');
    if (digits.length < 7 || digits.length > 15 || looksLikeDate(printed)) continue;
    // A reader makes "+4" of "(+", and takes the bracket of a trunk zero apart.
    const international = printed.startsWith('+') || /^\d\d0\)/u.test(printed);
    const value = international
      ? `+${digits.replace(/^(\d\d)0(?=\d{8,})/u, trunkZero(printed) ? '$1' : '$&')}`
      : digits;
    found.push({
      kind: 'phone',
      value,
      start,
      end: start + printed.length,
      certainty: isLabelled ? 0.95 : 0.75,
    });
  }
  return found;
}

/** Whether a number is a fax's or a mobile's, by the word before it. */
export function phoneUse(row: Row, found: Pick<Found, 'start'>): PhoneUse {
  const before = row.folded.slice(0, found.start);
  if (/(?<!\p{L})(?:tele)?(?:fax|faks|传真|f)\s?(?:no\.?)?\s?[:.;]?\s?$/u.test(before)) return 'fax';
  return /(?<!\p{L})(?:mob(?:ile?)?|mobil|cell|handy|h\/?p|movil|m|手机)\s?(?:no\.?)?\s?[:.;]?\s?$/u.test(
    before,
  )
    ? 'mobile'
    : 'phone';
}

function trunkZero(printed: string): boolean {
  return /\(\s?0\s?\)|^\+?\d\d\s?\(?0\)/u.test(printed);
}

function looksLikeDate(printed: string): boolean {
  return /^\d{1,2}[./-]\d{1,2}[./-](?:19|20)?\d\d$|^(?:19|20)\d\d[./-]\d{1,2}[./-]\d{1,2}/u.test(printed);
}
