import { isDegrees } from './is-degrees.ts';
import { meanConfidence } from './mean-confidence.ts';
import type { ReadLine } from './read-line.ts';

/**
 * What is read of a sign that stands alone. Measured on the screens of a browser's settings and on tables: the fast reader is sure of
 * figures, mostly with 0.95 or more, and of icons with less; the strong one gives figures 0.98 or more, all but a few icons less than 0.9.
 */
const leastConfidence = { fast: 0.95, strong: 0.9 };
/** Of two signs, the strong reader's: icons are hardly ever two. */
const leastOfTwo = 0.75;

/** Signs that icons are taken for, and that stand for nothing alone. */
const iconSign = /^[©®@Q]$/u;

/** What rings and switches are taken for by the strong reader, surely, and by the fast one with less confidence than this. */
const round = /^[0Oo]$/u;
const leastOfRound = 0.85;

/** What both readers see is a figure, be neither sure. */
const leastOfSame = 0.6;

/**
 * Whether what stands alone was read so surely that it is no icon.
 *
 * @param fast what the fast reader made of it, where the strong one was asked.
 */
export function isSureSign(line: ReadLine | undefined, reader: 'fast' | 'strong', fast = ''): boolean {
  const words = line?.words ?? [];
  const text = words.map((word) => word.text).join('');
  if (text === '' || iconSign.test(text)) return false;
  if (isDegrees(text)) return true;
  if (reader === 'fast') {
    return text.length > 1 || /\d/u.test(text) || meanConfidence(words) >= leastConfidence.fast;
  }
  if (text.length > 2) return true;
  if (round.test(text) && (line?.fastConfidence ?? 0) < leastOfRound) return false;
  if (text === fast && /^[1-9]\d*$/u.test(text)) return meanConfidence(words) >= leastOfSame;
  return meanConfidence(words) >= (text.length > 1 ? leastOfTwo : leastConfidence.strong);
}
