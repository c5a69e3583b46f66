import type { LineWord } from './line-engine.ts';

/**
 * A word read with less confidence is read again by the strong reader. Measured on screens, documents, receipts and
 * invoices: from 0.91 down to 0.87 it saves a quarter to a half of what is read again, and no set is read worse.
 */
const certainFrom = 0.87;
/** The same for words of letters and digits, such as `1x` and `A9%`, most of which are two without their air (measured). */
const mixedCertainFrom = 0.91;
const mixed = /\p{L}.*\d|\d.*\p{L}/u;

/** What the line engine most often makes of other strokes: a capital I, a bracket, a rule. Braces show in its confidence. */
const oftenMistaken = /[|\\[\]~_¢£€¥§©®°«»]/u;
/** What it makes of the ² and ³ of an area or a volume. */
const raised = /(?:^|\/)[ckd]?m[?!*"”'’°][.,;:)]*$/u;
/** What it makes of a fraction before the measure of a kitchen or a workshop, with a confidence of up to 0.92. */
const fraction = /^\d{0,2}%$/u;
const measure =
  /^(?:tsp|tbsp|cups?|oz|lbs?|inch(?:es)?|teaspoons?|tablespoons?|pints?|quarts?|miles?)[.,;:)]*$/u;
/** A currency sign at a number: the strong reader does not know it, and sees the same number (measured, 17 of 17). */
const signedNumber = /^(?:[£€¥]\d[\d.,]*|\d[\d.,]*[£€¥])$/u;
/** The same with air between. */
const [loneSign, number] = [/^[£€¥]$/u, /^\d[\d.,]*$/u];
/** The sign of degrees at a number, by itself or with its scale: the strong reader does not know it either. */
const degrees = /^[-–−+(]*\d[\d.,]*°[CF]?[.,;:)]*$/u;
const [loneDegrees, signed] = [/^°[CF][.,;:)]*$/u, /^[-–−+(]*\d[\d.,]*$/u];
/** Two brackets that fit each other are brackets. */
const pairOfBrackets = /\[[^[\]]+\]/gu;

/** Of each word of a line, whether what the fast reader makes of it is in doubt. */
export function wordDoubts(words: readonly LineWord[]): boolean[] {
  const line = words.map(({ text }) => text).join(' ');
  const hasPairs = !/[[\]]/u.test(line.replaceAll(pairOfBrackets, ''));
  return words.map(({ text, confidence }, at) => {
    if (confidence < (mixed.test(text) ? mixedCertainFrom : certainFrom)) return true;
    if (raised.test(text)) return true;
    if (fraction.test(text) && measure.test(words[at + 1]?.text ?? '')) return true;
    if (degrees.test(text) || (loneDegrees.test(text) && signed.test(words[at - 1]?.text ?? '')))
      return false;
    const beside = [words[at - 1]?.text, words[at + 1]?.text];
    const isSign = loneSign.test(text) && beside.some((other) => other !== undefined && number.test(other));
    if (isSign || signedNumber.test(text)) return false;
    return oftenMistaken.test(hasPairs ? text.replaceAll(/[[\]]/gu, '') : text);
  });
}
