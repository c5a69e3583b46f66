/** What readers take the figures of a hexadecimal number for. */
const likeOne = /[lI]/gu;
const likeZero = /[Oo]/gu;
/** The sign before a colour, and that before a number of a program. */
const color =
  /^#(?:[\da-flIO]{3}|[\da-flIO]{6}|[\da-flIO]{8}|[\dA-FlIO]{3}|[\dA-FlIO]{6}|[\dA-FlIO]{8})(?=[.,;:)]*$)/u;
const prefixed = /^[0Oo]x[\da-fA-FlIO]{2,}(?=[.,;:)]*$)/u;
/** A digest, an identifier or an address, with or without what parts it: so long, and so many figures, that it is no word. */
const long = /^[\da-fl]+(?:[-:][\da-fl]+)*(?=[.,;:)]*$)/u;
const leastLength = 7;
const leastFigures = 0.35;
/** The number of a version. */
const version = /^[vV][lI](?=\d*(?:\.\d+)+)/u;

/** A word that is a hexadecimal number with figures in place of the letters that look like them; undefined where it is none. */
export function withHexadecimalDigits(text: string): string | undefined {
  const number = numberIn(color, text, /\d/u) ?? numberIn(prefixed, text, /[\dO]/u) ?? digestIn(text);
  const read = number ?? version.exec(text)?.[0];
  if (read === undefined) return undefined;
  const figures = read.replace(likeOne, '1').replace(likeZero, '0');
  return figures === read ? undefined : figures + text.slice(read.length);
}

/** What a pattern finds, if behind its first sign there is something that only a number has. */
function numberIn(pattern: RegExp, text: string, figure: RegExp): string | undefined {
  const found = pattern.exec(text)?.[0];
  return found !== undefined && figure.test(found.slice(1)) ? found : undefined;
}

function digestIn(text: string): string | undefined {
  const found = long.exec(text)?.[0];
  if (found === undefined) return undefined;
  const signs = found.replaceAll(/[-:]/gu, '');
  const figures = signs.replaceAll(/\D/gu, '').length;
  const isDigest =
    signs.length >= leastLength && figures >= leastFigures * signs.length && /[a-f]/u.test(signs);
  return isDigest ? found : undefined;
}
