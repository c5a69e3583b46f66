import type { Word } from '../../../../image/recognized-text.ts';
import { symbolData } from '../../languages/language-data.ts';
import { overlaps } from '../overlaps.ts';

/** A place in a line where the fast reader saw something that neither reader can write. */
export interface PassedOver {
  /** What the fast reader made of it. */
  readonly seen: Word;
  /** What it stands before, where only that is asked for: the figures of an amount. */
  readonly number?: string;
  /** The symbols that it may be as its data reads them, each from its least confidence on. */
  readonly symbols: readonly { readonly read: RegExp; readonly text: string; readonly least: number }[];
  readonly data: string;
}

/** What the fast reader makes of ticks, arrows and Greek letters. Of icons before a text it makes others (measured on 5,112 lines). */
const marks = /^(?:[vVYyJ¥“]{1,2}|[AB]|tT?|T)$/u;
const markSymbols = [
  { read: /√/u, text: '✓', least: 0.5 },
  { read: /入/u, text: 'λ', least: 0.9 },
  ...Array.from('↑↓→←βπα', (text) => ({ read: new RegExp(text, 'u'), text, least: 0.7 })),
];

/** What it makes of a rupee before an amount, with the amount or by itself, with less confidence than this. */
const rupee = /^[=%3?2zZ{]{1,2}$/u;
const rupeeAmount = /^[=%3?2zZ{](\d{1,3}(?:[,.]?\d+)*)$/u;
const amount = /^\d[\d.,]*$/u;
const mostOfRupees = 0.8;
/** The reader of Hindi takes it for the letter that it is made of, or one alike. */
const rupeeSymbols = [{ read: /[\u0900-\u0963\u0970-\u097F₹]+/u, text: '₹', least: 0 }];
const hindi = 'hin';

/** The places of a line where a symbol may have been passed over; both readings have their words from left to right. */
export function passedOver(words: readonly Word[], fast: readonly Word[]): PassedOver[] {
  return fast.flatMap((seen, at): PassedOver[] => {
    const isLost = !words.some((word) => overlaps(word, seen));
    if (isLost && marks.test(seen.text)) return [{ seen, symbols: markSymbols, data: symbolData }];
    if (seen.confidence >= mostOfRupees) return [];
    const next = fast[at + 1]?.text ?? '';
    const number =
      rupeeAmount.exec(seen.text)?.[1] ?? (rupee.test(seen.text) && amount.test(next) ? next : '');
    return number === '' ? [] : [{ seen, number, symbols: rupeeSymbols, data: hindi }];
  });
}
