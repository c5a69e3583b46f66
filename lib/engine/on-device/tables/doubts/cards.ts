import { isNumeric } from '../cell-kinds.ts';
import type { StripTexts } from './strip-texts.ts';

/**
 * Whether the columns are cards side by side, as shops and dashboards have them: every line has things of one
 * kind, and what a line has changes from line to line, where a column of a table would keep to one kind.
 */
export function isCards({ texts, columnCount }: StripTexts): boolean {
  const kinds = texts.map(kindOf);
  const known = kinds.filter((kind) => kind !== undefined);
  if (known.length < kinds.length || columnCount < 2) return false;
  const numbersEnd = kinds.some((kind, at) => kind === 'numbers' && (kinds[at + 1] ?? kind) !== 'numbers');
  const hasNumbersInside = kinds.includes('numbers') && numbersEnd;
  return hasNumbersInside || kinds.filter((kind) => kind === 'same').length > 0.3 * kinds.length;
}

/** What all cells of a line are: numbers, one and the same words, or words; nothing where they differ in kind. */
function kindOf(strip: readonly string[]): 'numbers' | 'same' | 'words' | undefined {
  const cells = strip.filter((text) => text !== '');
  const numbers = cells.filter(isNumeric).length;
  if (numbers === cells.length) return 'numbers';
  if (numbers > 0) return undefined;
  return cells.length > 1 && new Set(cells).size === 1 ? 'same' : 'words';
}
