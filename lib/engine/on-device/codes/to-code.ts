import type { ReadResult } from 'zxing-wasm/reader';
import type { Code } from '../../../image/code.ts';
import { boxOfCorners } from './box-of-corners.ts';

/** Most characters told of one code; the largest codes hold some 7,000 digits or 4,000 letters. */
const mostCharacters = 4_000;

/** End of message, and the separators of files, groups, records and units, in codes by GS1 and ISO 15434. */
const separators = [0x04, 0x1c, 0x1d, 0x1e, 0x1f];

/** What is never said in words: other control characters, but for white space. */
const notText = /[^\P{Cc}\t\n\r]|\uFFFD/u;

/** What the decoder found, as it is told: numbers as they are printed, bytes that are no text as such. */
export function toCode(
  result: Pick<ReadResult, 'format' | 'text' | 'bytes' | 'extra' | 'position'>,
  picture: { readonly width: number; readonly height: number },
): Code {
  const { topLeft, topRight, bottomLeft, bottomRight } = result.position;
  const box = boxOfCorners([topLeft, topRight, bottomLeft, bottomRight], picture);
  const text = withVisibleSeparators(result.text);
  if (notText.test(text)) return { format: result.format, text: '', bytes: result.bytes.length, box };
  return { ...asPrinted(result.format, text, result.extra), box };
}

/** The decoder gives UPC numbers as the EAN-13 numbers that they stand for. */
function asPrinted(format: string, text: string, extra: string): { format: string; text: string } {
  if (format === 'EAN13' && text.startsWith('0')) return { format: 'UPCA', text: text.slice(1) };
  if (format === 'UPCE') return { format, text: /"UPCE":"(\d{8})"/u.exec(extra)?.[1] ?? text };
  return { format, text: shortened(text) };
}

/** The separators as the signs that Unicode has for them, such as `␝`. */
function withVisibleSeparators(text: string): string {
  return separators.reduce(
    (shown, code) => shown.replaceAll(String.fromCodePoint(code), String.fromCodePoint(0x2400 + code)),
    text,
  );
}

/** Never through the middle of a character of two halves. */
function shortened(text: string): string {
  if (text.length <= mostCharacters) return text;
  return `${text.slice(0, mostCharacters - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
