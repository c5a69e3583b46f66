/** The Luhn check of card numbers, ISO/IEC 7812-1: digits only. */
export function passesLuhn(digits: string): boolean {
  const sum = Array.from(digits)
    .reverse()
    .reduce((total, digit, at) => {
      const doubled = at % 2 === 0 ? Number(digit) : 2 * Number(digit);
      return total + (doubled > 9 ? doubled - 9 : doubled);
    }, 0);
  return digits.length > 1 && sum % 10 === 0;
}

/** The check of IBANs (ISO 13616) and structured references: ISO 7064 mod 97-10, without spaces. */
export function passesMod97(iban: string): boolean {
  const turned = iban.slice(4) + iban.slice(0, 4);
  let rest = 0;
  for (const character of turned) {
    const value = Number.parseInt(character, 36);
    if (Number.isNaN(value)) return false;
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}

/** The check digit of EAN-8, UPC-A, EAN-13, GTIN-14 and SSCC (GS1 General Specifications): digits only. */
export function passesGs1(digits: string): boolean {
  const sum = Array.from(digits)
    .reverse()
    .reduce((total, digit, at) => total + Number(digit) * (at % 2 === 0 ? 1 : 3), 0);
  return sum % 10 === 0;
}

/** The check of ISBN-10 (ISO 2108 before 2007): nine digits and a digit or X. */
export function passesIsbn10(isbn: string): boolean {
  const sum = Array.from(isbn).reduce(
    (total, digit, at) => total + (10 - at) * (digit === 'X' ? 10 : Number(digit)),
    0,
  );
  return /^\d{9}[\dX]$/u.test(isbn) && sum % 11 === 0;
}

/** The check digit of S10 postal item numbers (UPU S10): the eight digits and their check digit. */
export function passesS10(digits: string): boolean {
  const weights = [8, 6, 4, 2, 3, 5, 9, 7];
  const sum = weights.reduce((total, weight, at) => total + weight * Number(digits[at]), 0);
  const check = 11 - (sum % 11);
  return Number(digits[8]) === (check === 10 ? 0 : check === 11 ? 5 : check);
}

/** The check digit of German VAT numbers: ISO 7064 mod 11,10 over nine digits. */
export function passesMod11And10(digits: string): boolean {
  let product = 10;
  for (const digit of digits.slice(0, -1)) {
    const sum = (Number(digit) + product) % 10 || 10;
    product = (2 * sum) % 11;
  }
  return (11 - product) % 10 === Number(digits.at(-1));
}
