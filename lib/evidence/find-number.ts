import { currencyPattern } from '../task/values/currencies.ts';
import type { Evidence } from './evidence.ts';
import { type NumberPlace, numberIndex } from './number-index.ts';
import type { WordStream } from './word-stream.ts';

/**
 * Looks for a number among a picture's words. A lone digit proves nothing: it stands in every picture.
 *
 * @param isAmount money: a small whole number without decimals or a currency beside it may be anything.
 */
export function findNumber(value: number, stream: WordStream, isAmount: boolean): Evidence {
  const places = numberIndex(stream).get(Math.abs(value)) ?? [];
  const proofs = places.filter((place) => !isLuck(place, isAmount));
  const written = proofs.find((place) => isWritten(place, value));
  const found = written ?? proofs[0];
  if (found)
    return {
      status: written ? 'seen' : 'written-differently',
      words: found.words.map(({ word }) => word),
    };
  const digits = String(Math.abs(value)).replaceAll(/\D|^0+/gu, '');
  return { status: places.length > 0 || digits.length < 2 ? 'unproven' : 'not-in-image', words: [] };
}

/** Whether a number stands there just as an answer has it, but for its sign's place. */
function isWritten({ text, isMended }: NumberPlace, value: number): boolean {
  return !isMended && Number(text.replaceAll(/[^\d.-]/gu, '')) === value && !text.includes(',');
}

/** Whether a number may stand there for another reason. */
function isLuck({ words, text, isGlued }: NumberPlace, isAmount: boolean): boolean {
  const digits = text.replaceAll(/\D/gu, '').length;
  if (digits < 2) return true;
  const hasDecimals = /[.,]\d\d?\D*$/u.test(text);
  const hasSign = words.some(({ word }) => currency.test(word.text.toLowerCase()));
  if (isGlued && !hasDecimals && !hasSign) return true;
  return isAmount && digits < 3 && !hasSign;
}

const currency = new RegExp(String.raw`\p{Sc}|${currencyPattern}(?![a-z])`, 'u');
