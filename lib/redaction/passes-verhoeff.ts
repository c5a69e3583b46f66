/** The group of the symmetries of a pentagon: what two digits come to. */
function times(left: number, right: number): number {
  const turned = left < 5 ? (left + right) % 5 : (5 + left - right) % 5;
  const isMirrored = left < 5 !== right < 5;
  return isMirrored ? 5 + turned : turned;
}

const once = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4];

/** The check of Aadhaar: J. Verhoeff, Error detecting decimal codes, 1969. Digits only. */
export function passesVerhoeff(digits: string): boolean {
  const sum = Array.from(digits)
    .reverse()
    .reduce((total, digit, at) => {
      let permuted = Number(digit);
      for (let step = 0; step < at % 8; step++) permuted = once[permuted] ?? 0;
      return times(total, permuted);
    }, 0);
  return sum === 0;
}
