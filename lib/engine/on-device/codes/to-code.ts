import type { ReadResult } from 'zxing-wasm/reader';
import type { Code } from '../../../image/code.ts';
import { boxOfCorners } from './box-of-corners.ts';

/** Most characters told of one code; the largest codes hold some 7,000 digits or 4,000 letters. */
const mostCharacters = 4_000;

/** What a code never says in words: control characters, but for white space and the separators of GS1. */
const notText = /[^\P{Cc}\t\n\r\u0004\u001C-\u001F]|\uFFFD/u;

/** What the decoder found, as it is told: numbers as they are printed, bytes that are no text as such. */
export function toCode(
  result: Pick<ReadResult, 'format' | 'text' | 'bytes' | 'extra' | 'position'>,
  picture: { readonly width: number; readonly height: number },
): Code {
  const { topLeft, topRight, bottomLeft, bottomRight } = result.position;
  const box = boxOfCorners([topLeft, topRight, bottomLeft, bottomRight], picture);
  if (notText.test(result.text)) return { format: result.format, text: '', bytes: result.bytes.length, box };
  return { ...asPrinted(result), box };
}

/** The decoder gives UPC numbers as the EAN-13 numbers that they stand for. */
function asPrinted({ format, text, extra }: Pick<ReadResult, 'format' | 'text' | 'extra'>) {
  if (format === 'EAN13' && text.startsWith('0')) return { format: 'UPCA', text: text.slice(1) };
  if (format === 'UPCE') return { format, text: /"UPCE":"(\d{8})"/u.exec(extra)?.[1] ?? text };
  return { format, text: shortened(withVisibleSeparators(text)) };
}

/** The separators of GS1 and ISO 15434 as the signs that Unicode has for them, such as `␝`. */
function withVisibleSeparators(text: string): string {
  return text.replaceAll(/[\u0004\u001C-\u001F]/gu, (separator) =>
    String.fromCodePoint(0x2400 + (separator.codePointAt(0) ?? 0)),
  );
}

/** Never through the middle of a character of two halves. */
function shortened(text: string): string {
  if (text.length <= mostCharacters) return text;
  return `${text.slice(0, mostCharacters - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
