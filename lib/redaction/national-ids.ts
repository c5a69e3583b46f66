import { passesGs1, passesLuhn, passesMod11And10 } from '../task/values/checksums.ts';
import { isDay } from './is-day.ts';
import { passesVerhoeff } from './passes-verhoeff.ts';

/** How one country's numbers for its people are printed, and what proves one. */
export interface NationalId {
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** As printed; no letters or digits stand beside it. */
  readonly pattern: RegExp;
  /**
   * Whether check digits and dates are right.
   *
   * @param plain in capitals, without spaces, points, hyphens and slashes.
   */
  isRight(plain: string): boolean;
  /** Folded text that has to stand before it: of numbers that anything of as many digits may be. */
  readonly label?: RegExp;
}

/** The sum of digits times weights. */
function weighed(digits: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, at) => sum + weight * Number(digits[at]), 0);
}

/** Two check digits of Brazil's CPF, mod 11 each. */
function passesCpf(cpf: string): boolean {
  if (/^(\d)\1+$/u.test(cpf)) return false;
  const check = (length: number) => {
    const weights = Array.from({ length }, (_, at) => length + 1 - at);
    return ((weighed(cpf, weights) * 10) % 11) % 10 === Number(cpf[length]);
  };
  return check(9) && check(10);
}

/** Turkey's number: the tenth digit of odd and even places, the eleventh of all. */
function passesTurkish(id: string): boolean {
  const odd = weighed(id, [1, 0, 1, 0, 1, 0, 1, 0, 1]);
  const even = weighed(id, [0, 1, 0, 1, 0, 1, 0, 1]);
  const tenth = (((odd * 7 - even) % 10) + 10) % 10;
  return tenth === Number(id[9]) && (odd + even + tenth) % 10 === Number(id[10]);
}

/** Norway's two check digits, mod 11 each. */
function passesNorwegian(id: string): boolean {
  const first = weighed(id, [3, 7, 6, 1, 8, 9, 4, 5, 2, 1]) % 11;
  const second = weighed(id, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11;
  return first === 0 && second === 0;
}

const italianOdd = [
  1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23,
];

/** The check letter of Italy's codice fiscale: characters at odd places weigh by a table. */
function passesCodiceFiscale(code: string): boolean {
  const sum = Array.from(code.slice(0, 15)).reduce((total, sign, at) => {
    const value = /\d/u.test(sign) ? Number(sign) : sign.charCodeAt(0) - 65;
    return total + (at % 2 === 0 ? (italianOdd[value] ?? 0) : value);
  }, 0);
  return String.fromCharCode(65 + (sum % 26)) === code[15];
}

/** Singapore's check letter, by the first one. */
function passesNric(id: string): boolean {
  const sum = weighed(id.slice(1), [2, 7, 6, 5, 4, 3, 2]) + (/[TG]/u.test(id) ? 4 : 0);
  const letters = /^[ST]/u.test(id) ? 'JZIHGFEDCBA' : 'XWUTRQPNMLK';
  return letters[sum % 11] === id[8];
}

/** Mexico's CURP: the check digit of seventeen characters, Ñ among them. */
function passesCurp(curp: string): boolean {
  const order = '0123456789ABCDEFGHIJKLMNÑOPQRSTUVWXYZ';
  const sum = Array.from(curp.slice(0, 17)).reduce(
    (total, sign, at) => total + order.indexOf(sign) * (18 - at),
    0,
  );
  return (10 - (sum % 10)) % 10 === Number(curp[17]);
}

const spanish = 'TRWAGMYFPDXBNJZSQVHLCKE';
const finnish = '0123456789ABCDEFHJKLMNPRSTUVWXY';

/**
 * Numbers that states give to people, by the rules that the states have published: those that prove themselves by check
 * digits or by a birthday within them, and some that a label has to name.
 */
export const nationalIds: readonly NationalId[] = [
  // Social security number: no check digit, but areas, groups and serials that are never given (SSA).
  {
    country: 'US',
    pattern: /\d{3}[- ]\d{2}[- ]\d{4}/gu,
    isRight: (id) => /^(?!000|666|9)\d{3}(?!00)\d{2}(?!0000)\d{4}$/u.test(id),
  },
  {
    country: 'CA',
    pattern: /\d{3}[- ]\d{3}[- ]\d{3}/gu,
    isRight: (id) => !id.startsWith('0') && passesLuhn(id),
  },
  // National Insurance number: letters that are never used (HMRC, NIM39110).
  {
    country: 'GB',
    pattern: /[A-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D]/gu,
    isRight: (id) => /^(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]/u.test(id),
  },
  {
    country: 'DE',
    pattern: /\d{2} ?\d{3} ?\d{3} ?\d{3}/gu,
    isRight: (id) => /^[1-9]/u.test(id) && /(\d)(?=\d*\1)/u.test(id.slice(0, 10)) && passesMod11And10(id),
    label: /(?:steuer|idnr|ident|tin|tax)/u,
  },
  {
    country: 'FR',
    pattern: /[12] ?\d{2} ?(?:0[1-9]|1[0-2]|[2-9]\d) ?(?:\d{2}|2[AB]) ?\d{3} ?\d{3} ?\d{2}/gu,
    isRight: (id) => {
      // Corsica's letters count as 19 and 18 (INSEE).
      const number = id.slice(0, 13).replace('2A', '19').replace('2B', '18');
      return 97 - Number(BigInt(number) % 97n) === Number(id.slice(13));
    },
  },
  {
    country: 'ES',
    pattern: /(?:\d{8}|[XYZ][- ]?\d{7})[- ]?[A-Z]/gu,
    isRight: (id) =>
      spanish[Number(id.slice(0, -1).replace(/^[XYZ]/u, (sign) => String('XYZ'.indexOf(sign)))) % 23] ===
      id.at(-1),
  },
  {
    country: 'IT',
    pattern: /[A-Z]{6} ?\d{2}[A-EHLMPR-T]\d{2} ?[A-Z]\d{3}[A-Z]/gu,
    isRight: passesCodiceFiscale,
  },
  {
    country: 'PT',
    pattern: /[1-35-9]\d{2} ?\d{3} ?\d{3}/gu,
    isRight: (id) => ((11 - (weighed(id, [9, 8, 7, 6, 5, 4, 3, 2]) % 11)) % 11) % 10 === Number(id[8]),
    label: /(?:nif|contribuinte)/u,
  },
  {
    country: 'NL',
    pattern: /\d{4}[. ]?\d{2}[. ]?\d{3}|\d{9}/gu,
    isRight: (id) => weighed(id, [9, 8, 7, 6, 5, 4, 3, 2, -1]) % 11 === 0,
    label: /(?:bsn|burgerservice|sofi)/u,
  },
  {
    country: 'BE',
    pattern: /\d{2}[. ]?\d{2}[. ]?\d{2}[- ]?\d{3}[. ]?\d{2}/gu,
    // Those born since 2000 count with a 2 before them.
    isRight: (id) =>
      isDay(id, 'YYMMDD') &&
      ['', '2'].some((century) => 97 - (Number(century + id.slice(0, 9)) % 97) === Number(id.slice(9))),
  },
  {
    country: 'CH',
    pattern: /756[. ]?\d{4}[. ]?\d{4}[. ]?\d{2}/gu,
    isRight: passesGs1,
  },
  {
    country: 'PL',
    pattern: /\d{11}/gu,
    // The month says the century too.
    isRight: (id) =>
      Number(id.slice(4, 6)) <= 31 && weighed(id, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1]) % 10 === 0,
    label: /pesel/u,
  },
  {
    country: 'SE',
    pattern: /(?:19|20)?\d{6}[-+]\d{4}/gu,
    isRight: (id) => isDay(id.slice(-10), 'YYMMDD') && passesLuhn(id.slice(-10)),
  },
  { country: 'NO', pattern: /\d{6} ?\d{5}/gu, isRight: (id) => isDay(id, 'DDMMYY') && passesNorwegian(id) },
  { country: 'DK', pattern: /\d{6}-\d{4}/gu, isRight: (id) => isDay(id, 'DDMMYY') },
  {
    country: 'FI',
    pattern: /\d{6}[-+A-FU-Y]\d{3}[\dA-FHJ-NPR-Y]/gu,
    isRight: (id) => {
      const plain = id.length === 11 ? id.slice(0, 6) + id.slice(7) : id;
      return isDay(id, 'DDMMYY') && finnish[Number(plain.slice(0, 9)) % 31] === plain[9];
    },
  },
  { country: 'TR', pattern: /[1-9]\d{10}/gu, isRight: passesTurkish },
  { country: 'BR', pattern: /\d{3}\.?\d{3}\.?\d{3}[-/]\d{2}/gu, isRight: passesCpf },
  { country: 'MX', pattern: /[A-Z]{4}\d{6}[HMX][A-Z]{5}[A-Z\d]\d/gu, isRight: passesCurp },
  // Aadhaar (UIDAI), and the permanent account number, whose fourth letter says whose it is.
  { country: 'IN', pattern: /[2-9]\d{3} ?\d{4} ?\d{4}/gu, isRight: passesVerhoeff },
  { country: 'IN', pattern: /[A-Z]{3}[ABCFGHLJPT][A-Z]\d{4}[A-Z]/gu, isRight: () => true },
  {
    country: 'CN',
    pattern: /[1-9]\d{16}[\dXx]/gu,
    // GB 11643: ISO 7064 mod 11-2.
    isRight: (id) =>
      isDay(id.slice(8), 'YYMMDD') &&
      '10X98765432'[weighed(id, [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]) % 11] === id[17],
  },
  // Since 2020 the last digits are drawn: the birthday is all that proves one.
  { country: 'KR', pattern: /\d{6}-[1-8]\d{6}/gu, isRight: (id) => isDay(id, 'YYMMDD') },
  {
    country: 'JP',
    pattern: /\d{4}[- ]?\d{4}[- ]?\d{4}/gu,
    isRight: (id) => {
      const rest = weighed(id, [6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11;
      return (rest <= 1 ? 0 : 11 - rest) === Number(id[11]);
    },
    label: /(?:個人番号|マイナンハ|マイナンバー|my ?number)/u,
  },
  { country: 'SG', pattern: /[STFG]\d{7}[A-Z]/gu, isRight: passesNric },
  { country: 'MY', pattern: /\d{6}-\d{2}-\d{4}/gu, isRight: (id) => isDay(id, 'YYMMDD') },
  {
    country: 'ZA',
    pattern: /\d{6} ?\d{4} ?[01]\d{2}/gu,
    isRight: (id) => isDay(id, 'YYMMDD') && passesLuhn(id),
  },
];
