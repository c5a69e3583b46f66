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

/** What it makes of ohms after a number, and of a comparison before one. */
const ohm = /^[Q90OGn@]$/u;
const ohmSymbols = [{ read: /Ω/u, text: 'Ω', least: 0.5 }];
const greek = 'ell';
const comparison = /^[2zZ=<>]$/u;
const comparisonSymbols = Array.from('≥≤≠≈', (text) => ({ read: new RegExp(text, 'u'), text, least: 0.7 }));
const number = /^[-–−+]?\d[\d.,]*$/u;

/** What it makes of a rupee before an amount, by itself or with the amount. */
const rupee = /^[=%3?2zZ{]{1,2}$/u;
const rupeeAmount = /^([=%?zZ{])(\d{1,3}(?:[,.]\d+)*)$/u;
const amount = /^\d+(?:[,.]\d+)*$/u;
/** Where both readers see the same figure first, they are only doubted if the fast one is no surer of the amount than this. */
const mostOfRupees = 0.8;
/** The reader of Hindi takes it for the letter that it is made of, or one alike. */
const rupeeSymbols = [{ read: /[\u0900-\u0963\u0970-\u097F₹]/u, text: '₹', least: 0 }];
const hindi = 'hin';

/** The places of a line where a symbol may have been passed over; both readings have their words from left to right. */
export function passedOver(words: readonly Word[], fast: readonly Word[]): PassedOver[] {
  return fast.flatMap((seen, at): PassedOver[] => {
    const own = words.find((word) => overlaps(word, seen));
    const [before, after] = [fast[at - 1]?.text ?? '', fast[at + 1]?.text ?? ''];
    if (own === undefined) {
      if (marks.test(seen.text)) return [{ seen, symbols: markSymbols, data: symbolData }];
      if (ohm.test(seen.text) && number.test(before)) return [{ seen, symbols: ohmSymbols, data: greek }];
      if (comparison.test(seen.text) && number.test(after) && !number.test(before))
        return [{ seen, symbols: comparisonSymbols, data: symbolData }];
    }
    const figures = figuresAfterSign(seen, own?.text ?? '', after);
    return figures === undefined ? [] : [{ seen, number: figures, symbols: rupeeSymbols, data: hindi }];
  });
}

/** The amount that stands after a sign which the two readers see as two different ones, or as no figure. */
function figuresAfterSign({ text, confidence }: Word, strong: string, after: string): string | undefined {
  if (rupee.test(text)) return confidence < mostOfRupees && amount.test(after) ? after : undefined;
  const seen = rupeeAmount.exec(text)?.[2];
  if (seen !== undefined) return seen;
  if (!amount.test(text)) return undefined;
  // One has a figure or a letter more than the other, or another one, before the same amount.
  if (strong.slice(1) === text) return text;
  const rest = text.slice(1);
  if (!amount.test(rest)) return undefined;
  const isOther = strong === rest || (strong.slice(1) === rest && strong !== text);
  return isOther || (strong === text && confidence < mostOfRupees) ? rest : undefined;
}
