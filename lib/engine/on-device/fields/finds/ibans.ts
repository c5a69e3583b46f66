import type { Row } from '../page/page.ts';
import { passesMod97 } from '../../../../task/values/checksums.ts';
import type { Found } from './found.ts';

/** Length of each country's IBAN, from the SWIFT registry: `DE22` says 22 characters. */
const lengths = new Map(
  'AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DK18 DO28 EE20 EG29 ES24 FI18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 MC27 MD24 ME22 MK19 MR27 MT31 MU30 NL18 NO15 PK24 PL28 PS29 PT25 QA29 RO24 RS22 SA24 SC31 SE24 SI19 SK24 SM27 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20'
    .split(' ')
    .map((entry) => [entry.slice(0, 2), Number(entry.slice(2))]),
);
const look: Readonly<Record<string, string>> = {
  O: '0',
  I: '1',
  L: '1',
  S: '5',
  B: '8',
  Z: '2',
  G: '6',
  Q: '0',
  D: '0',
};

/** The IBANs of a row, without spaces; only those whose check digits are right, mended if that proves them. */
export function findIbans(row: Row): Found[] {
  const found: Found[] = [];
  for (const match of row.text.matchAll(
    /(?<![\p{L}\d])[A-Za-z]{2}[ \t]?[\dOolISB]{2}(?:[ \t.-]?[A-Za-z\d]){10,32}/gu,
  )) {
    const iban = ibanAt(match[0]);
    if (iban === undefined) continue;
    found.push({
      kind: 'iban',
      value: iban.value,
      start: match.index,
      end: match.index + iban.length,
      certainty: 1,
    });
  }
  return found;
}

function ibanAt(text: string): { value: string; length: number } | undefined {
  const wanted = lengths.get(text.slice(0, 2).toUpperCase());
  if (wanted === undefined) return undefined;
  let plain = '';
  let length = 0;
  for (; length < text.length && plain.length < wanted; length += 1)
    plain += text.charAt(length).replace(/[ \t.-]/u, '');
  if (plain.length < wanted || /^[A-Za-z\d]/u.test(text.slice(length))) return undefined;
  const upper = plain.toUpperCase();
  const mended =
    upper.slice(0, 2) + upper.slice(2).replace(/[OILSBZGQD]/gu, (letter) => look[letter] ?? letter);
  const value = [upper, mended].find(passesMod97);
  return value === undefined ? undefined : { value, length };
}
