/** The check digit of UPS numbers, `1Z` and 16 signs: letters count as digits, every other one twice. */
export function passesUps(code: string): boolean {
  const signs = Array.from(code.slice(2, -1), (sign) =>
    /\d/u.test(sign) ? Number(sign) : (sign.charCodeAt(0) - 63) % 10,
  );
  const sum = signs.reduce((total, value, at) => total + value * (at % 2 === 0 ? 1 : 2), 0);
  return /^1Z[\dA-Z]{15}\d$/u.test(code) && (10 - (sum % 10)) % 10 === Number(code.at(-1));
}

/** The check digit of FedEx Express numbers: eleven digits weighted 3, 1, 7 and their sum modulo 11, modulo 10. */
export function passesFedEx(digits: string): boolean {
  const weights = [3, 1, 7];
  const sum = Array.from(digits.slice(0, 11)).reduce(
    (total, digit, at) => total + Number(digit) * (weights[at % 3] ?? 1),
    0,
  );
  return (sum % 11) % 10 === Number(digits.at(-1));
}

/** The check digit of DHL Express waybills: the nine digits before it modulo 7. */
export function passesMod7(digits: string): boolean {
  return Number(digits.slice(0, -1)) % 7 === Number(digits.at(-1));
}

/** The check sign of DPD parcel numbers: ISO 7064 mod 37,36 over 14 digits. */
export function passesDpd(code: string): boolean {
  const signs = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
  let rest = 36;
  for (const digit of code.slice(0, -1)) {
    const sum = (rest + Number(digit)) % 36 || 36;
    rest = (2 * sum) % 37;
  }
  return signs.charAt((37 - rest) % 36) === code.at(-1);
}
