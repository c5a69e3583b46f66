import { medianLineHeight } from '../lib/image/line-height.ts';
import { medianConfidence } from '../lib/image/median-confidence.ts';
import type { RecognizedText } from '../lib/image/recognized-text.ts';
import type { Translate } from '../lib/message-key.ts';

/** Lines that are less high than this, in image px, are often misread. */
const smallBelow = 14;

/** Where half of the words are less sure than this, 0 to 1, much of the rest is wrong too. */
const hardBelow = 0.75;

/** What would make a reading surer, the likeliest cause alone; undefined where nothing is wrong. */
export function readingAdvice(recognized: RecognizedText, t: Translate): string | undefined {
  if (recognized.doubt === 'unknown-script') return t('noteScriptUnknown');
  const height = medianLineHeight(recognized);
  if (height !== undefined && height < smallBelow) return t('noteSmallLetters', Math.round(height));
  const confidence = medianConfidence(recognized);
  return confidence !== undefined && confidence < hardBelow ? t('noteHardToRead') : undefined;
}
