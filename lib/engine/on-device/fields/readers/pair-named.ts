import type { FieldValue } from '../../../../image/field-value.ts';
import { editsAtStart } from '../labels/edits-at-start.ts';
import { skeletonOf } from '../labels/skeleton.ts';
import { fold } from '../page/fold.ts';
import type { LabelledValue } from './read-form.ts';

/** Of a name with fewer letters, no word may follow in the label: the "Name of the employer" is no name. */
const sayingLetters = 10;

/**
 * The value whose label in a form begins with a name, the first of several: "Name" has that of "1 Name (as shown on your
 * return)". A few misread letters are forgiven in a long one.
 *
 * @param name folded.
 */
export function pairNamed(pairs: readonly LabelledValue[], name: string): FieldValue | undefined {
  const { letters } = skeletonOf(name);
  if (letters.length < 3) return undefined;
  return pairs.find(({ label }) => beginsWith(fold(label.printed), letters))?.value;
}

function beginsWith(label: string, letters: string): boolean {
  const { letters: printed, positions, wordEnds } = skeletonOf(label);
  const limit = letters.length < sayingLetters ? 0 : Math.floor(letters.length / 10);
  const match = editsAtStart(letters, printed, 0, limit);
  if (match === undefined || !wordEnds.has(match.end)) return false;
  const behind = label.slice((positions[match.end - 1] ?? 0) + 1);
  return letters.length >= sayingLetters || !/^\s*\p{L}/u.test(behind);
}
