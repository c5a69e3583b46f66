import { passesLuhn, passesMod11And10 } from './checksums.ts';

/** Whether the check digits of a European VAT number are right; nothing for countries whose check is not known here. */
export function provenVat(country: string, digits: string): boolean | undefined {
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
