import { describe, expect, it } from 'vitest';
import {
  passesGs1,
  passesIsbn10,
  passesLuhn,
  passesMod11And10,
  passesMod97,
  passesS10,
} from '../../../../lib/task/values/checksums.ts';

describe('check digits', () => {
  it.each([
    [passesLuhn, '4111111111111111'],
    [passesLuhn, '378282246310005'],
    [passesMod97, 'DE89370400440532013000'],
    [passesMod97, 'GB82WEST12345698765432'],
    [passesGs1, '4006381333931'],
    [passesGs1, '036000291452'],
    [passesIsbn10, '080442957X'],
    [passesS10, '473124829'],
    [passesMod11And10, '136695976'],
  ] as const)('%o: %s is right, and wrong with any one digit changed', (check, number) => {
    expect(check(number)).toBe(true);
    for (let at = 0; at < number.length; at += 1) {
      if (!/\d/u.test(number.charAt(at))) continue;
      for (let add = 1; add < 10; add += 1) {
        const changed = String((Number(number.charAt(at)) + add) % 10);
        expect(check(number.slice(0, at) + changed + number.slice(at + 1)), `${at} ${changed}`).toBe(false);
      }
    }
  });
});
