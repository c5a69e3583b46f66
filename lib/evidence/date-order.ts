import type { WordStream } from './word-stream.ts';

/** A date whose numbers alone tell their order, as 25/12/2019. */
const numeric = /(?<!\d)(\d{1,2})[-/](\d{1,2})[-/](?:20|19)?\d\d(?!\d)/gu;

/** A place in the United States: its state and its postal code. */
const monthFirst =
  /\b(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY])[ .,]{1,2}\d{5}(?:-\d{4})?\b/u;

/** Money and words of countries that all write the day first. */
const dayFirst =
  /[€£]|\b(?:EUR|CHF|GBP)\b|\bRM ?\d|\b(?:fecha|tarikh|datum|mwst|ust|tva|iva|i\.v\.a|nif|cif|rfc|siret|sdn|bhd|jalan|gmbh|s\.?a\.?r\.?l|partita|telefono|téléphone|rechnung|quittung|bon|factura|facture|resit)\b/iu;

/** Words with an accent that no English word has: their languages write the day first. */
const accented = /\p{L}[à-öø-ÿąćęłńśźżğışőű]|[à-öø-ÿąćęłńśźżğışőű]\p{L}/giu;

/** Whether a picture's numeric dates begin with the day: as one of them proves, or its country; nothing if none does. */
export function dateOrder({ words }: WordStream): 'day-first' | 'month-first' | undefined {
  const text = words.map(({ plain }) => plain).join(' ');
  let days = 0;
  for (const [, first, second] of text.matchAll(numeric)) {
    if (Number(first) > 12 && Number(second) <= 12) days += 1;
    if (Number(second) > 12 && Number(first) <= 12) days -= 1;
  }
  if (days !== 0) return days > 0 ? 'day-first' : 'month-first';
  const isAccented = (text.match(accented)?.length ?? 0) > 1 && !text.includes('$');
  const [isMonth, isDay] = [monthFirst.test(text), dayFirst.test(text) || isAccented];
  return isMonth === isDay ? undefined : isDay ? 'day-first' : 'month-first';
}
