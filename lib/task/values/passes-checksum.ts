import type { Checksum } from '../fields/field.ts';
import { passesGs1, passesLuhn, passesMod97 } from './checksums.ts';
import { provenVat } from './proven-vat.ts';

const checks: Readonly<Record<Checksum, (plain: string) => boolean>> = {
  iban: (plain) => /^[A-Z]{2}\d{2}[A-Z\d]{11,30}$/u.test(plain) && passesMod97(plain),
  luhn: (plain) => /^\d{8,19}$/u.test(plain) && passesLuhn(plain),
  ean: (plain) => /^(?:\d{8}|\d{12,14})$/u.test(plain) && passesGs1(plain),
  vat: (plain) => {
    const [, country = '', number = ''] = /^([A-Z]{2})([A-Z\d]{2,13})$/u.exec(plain) ?? [];
    return number !== '' && provenVat(country, number) !== false;
  },
};

/**
 * Whether an identifier's check digits are right; spaces, points and hyphens do not count. Of VAT numbers
 * those of Belgium, France, Germany and Italy are proven, others only looked at.
 */
export function passesChecksum(checksum: Checksum, text: string): boolean {
  return checks[checksum](text.replaceAll(/[\s.-]/gu, '').toUpperCase());
}
