import type { Row } from '../page/page.ts';
import { type Found, mendDigits } from './found.ts';

/** The percentages of a row: 19 for `19 %`, 7.5 for `7,5%`. */
export function findPercentages(row: Row): Found[] {
  return [...mendDigits(row.folded).matchAll(/(?<![\d.,])([-−]?\d{1,3}(?:[.,]\d{1,3})?)\s?%/gu)].map(
    (match) => ({
      kind: 'percentage',
      value: Number((match[1] ?? '').replace(',', '.').replace('−', '-')),
      start: match.index,
      end: match.index + match[0].length,
      certainty: 0.95,
    }),
  );
}
