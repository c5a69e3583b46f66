import { fold } from '../../fields/page/fold.ts';
import { findLabels } from '../../fields/labels/find-labels.ts';
import { isNumeric } from '../cell-kinds.ts';
import type { StripTexts } from './strip-texts.ts';

/** A value stands closer to its own label than to the next one, by at least this factor. */
const closer = 1.2;
/** So many of the labels have a value under them, and so many values begin as such and not inside a sentence. */
const leastFilled = 0.6;
const leastBegun = 0.6;
/** So many of the cells in lines of labels are known labels, and so many fewer in lines of values. */
const leastLabels = 0.6;
const fewerLabels = 0.5;

/** Whether the strips are those of a form: a line of labels and a line of values under it, time and again. */
export function isForm(page: StripTexts): boolean {
  return hasPairsByAir(page) || hasPairsByLabels(page);
}

/** Lines in pairs, close together and apart from the others. */
function hasPairsByAir({ strips, texts }: StripTexts): boolean {
  const pitches = strips.slice(1).map((strip, at) => strip.middle - (strips[at]?.middle ?? 0));
  const limit = closer * Math.min(...pitches);
  const groups: (readonly string[])[][] = [];
  texts.forEach((strip, at) => {
    if (at > 0 && (pitches[at - 1] ?? 0) < limit) groups.at(-1)?.push(strip);
    else groups.push([strip]);
  });
  const pairs = groups.filter((group) => group.length === 2);
  if (groups.length < 2 || pairs.length < 0.6 * groups.length || groups.some(({ length }) => length > 2)) {
    return false;
  }
  const labels = pairs.flatMap(([upper = []]) => upper.filter((text) => text !== ''));
  const values = pairs.flatMap(([, lower = []]) => lower.filter((text) => text !== ''));
  const begun = values.filter((text) => /^[^\p{Ll}]/u.test(text) || /[@./]/u.test(text));
  if (labels.some(isNumeric)) return false;
  const hasOwnLabel = pairs.every(([upper = [], lower = []]) =>
    lower.every((text, column) => text === '' || upper[column] !== ''),
  );
  return (
    hasOwnLabel && values.length >= leastFilled * labels.length && begun.length >= leastBegun * values.length
  );
}

/** Every other line of known labels, those between of none, at even distances. */
function hasPairsByLabels({ texts }: StripTexts): boolean {
  return [0, 1].some((first) => {
    const lines = texts.slice(first);
    const labels = lines.filter((_, at) => at % 2 === 0);
    const values = lines.filter((_, at) => at % 2 === 1);
    if (labels.length < 2 || values.length === 0) return false;
    const share = mean(labels.map(labelShare));
    return share >= leastLabels && share - mean(values.map(labelShare)) >= fewerLabels;
  });
}

/** How many of the cells are nothing but a known label, as a share. */
function labelShare(strip: readonly string[]): number {
  const cells = strip.filter((text) => text !== '');
  return cells.length === 0 ? 0 : cells.filter(isLabel).length / cells.length;
}

function mean(shares: readonly number[]): number {
  return shares.reduce((sum, share) => sum + share, 0) / shares.length;
}

function isLabel(text: string): boolean {
  const folded = fold(text.replace(/\([^)]*\)|[*:：]/gu, '').trim());
  const letters = folded.replace(/[^\p{L}]/gu, '').length;
  return findLabels(folded).some(({ start, score }) => start === 0 && score >= 0.8 * letters);
}
