import type { PrintCustoms } from '../task/values/print-customs.ts';
import { printedNumber } from '../task/values/printed-number.ts';
import type { Evidence } from './evidence.ts';
import { wordRuns } from './word-runs.ts';
import type { StreamWord, WordStream } from './word-stream.ts';

/** Thousands are parted by spaces, decimals by a wide point: so many words of a line may be one number. */
const mostWords = 3;

/** Both marks before decimals: the answer has chosen one, the print has its own. */
const customs: readonly PrintCustoms[] = [{}, { decimalMark: '.' }, { decimalMark: ',' }];

/** What readers write in place of digits. */
const misread: Readonly<Record<string, string>> = {
  O: '0',
  o: '0',
  l: '1',
  I: '1',
  '|': '1',
  S: '5',
  B: '8',
  Z: '2',
};

/**
 * Looks for a number among a picture's words. A lone digit proves nothing: it stands in every picture.
 *
 * @param isAmount money: a small whole number without decimals or a currency beside it may be anything.
 */
export function findNumber(value: number, stream: WordStream, isAmount: boolean): Evidence {
  const digits = String(Math.abs(value)).replaceAll(/\D|^0+/gu, '');
  let lucky: Evidence | undefined;
  let best: Evidence | undefined;
  for (const words of wordRuns(stream, mostWords)) {
    const text = bare(words);
    const isSame = (of: string) =>
      customs.some((custom) => {
        const read = printedNumber(of, custom);
        return [read?.value, read?.alternative].some(
          (each) => each !== undefined && Math.abs(each) === Math.abs(value),
        );
      });
    const isRead = isSame(text);
    if (!isRead && !isSame(mended(text))) continue;
    const isWritten = isRead && Number(text.replaceAll(/[^\d.-]/gu, '')) === value && !text.includes(',');
    const found: Evidence = {
      status: isWritten ? 'seen' : 'written-differently',
      words: words.map(({ word }) => word),
    };
    const printed = text.replaceAll(/\D/gu, '');
    const isLuck = printed.length < 2 || (isAmount && printed.length < 3 && !hasCurrency(words));
    if (isLuck) lucky ??= { status: 'unproven', words: [] };
    else if (isWritten) return found;
    else best ??= found;
  }
  return best ?? lucky ?? { status: digits.length < 2 ? 'unproven' : 'not-in-image', words: [] };
}

/** The words without a currency or marks around the number. */
function bare(words: readonly StreamWord[]): string {
  const text = words.map(({ plain }) => plain).join(' ');
  return text.replaceAll(/^[^\d(+.,-]+|[^\d)%-]+$/gu, '').replaceAll(/\s*([.,])\s+(?=\d\d$)/gu, '$1');
}

function mended(text: string): string {
  return /\d/u.test(text) ? text.replaceAll(/[a-z|]/giu, (sign) => misread[sign] ?? sign) : text;
}

function hasCurrency(words: readonly StreamWord[]): boolean {
  return words.some(({ word }) => /\p{Sc}/u.test(word.text));
}
