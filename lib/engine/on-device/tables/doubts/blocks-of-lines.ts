import { fold } from '../../fields/page/fold.ts';
import { addressWord, houseNumber, postalPlace } from '../../fields/readers/place-words.ts';
import { columnEntries, type StripTexts } from './strip-texts.ts';

/** A block that is an address is no longer than this. */
const mostLines = 8;
/** So many lines of a block of facts have their own label before a colon. */
const leastFacts = 0.6;
const fact = /^\p{L}[^:：\d]{1,30}[:：](?!\/)\s*\S/u;

/**
 * Whether half of the columns are blocks whose lines belong to what stands above them, not to what stands
 * beside them: a postal address, or facts that each bring their own label ("Due date: 12 May").
 */
export function isBlocksOfLines(page: StripTexts): boolean {
  const columns = columnEntries(page);
  const blocks = columns.filter((lines) => isAddress(lines) || isFacts(lines));
  return blocks.length > 0 && 2 * blocks.length >= columns.length;
}

/** One street, and under it one postal place: a column of addresses would have one in every line. */
function isAddress(lines: readonly string[]): boolean {
  if (lines.length < 2 || lines.length > mostLines) return false;
  const folded = lines.map(fold);
  const places = folded.flatMap((line, at) => (postalPlace.test(line) && !isStreet(line) ? [at] : []));
  const [place] = places;
  if (place === undefined || places.length > 1) return false;
  return folded
    .slice(Math.max(0, place - 2), place)
    .some((line) => houseNumber.test(line) || (/\d/u.test(line) && addressWord.test(line)));
}

/** "1020 Enterprise Way" looks like a postal code and its place as well. */
function isStreet(line: string): boolean {
  return houseNumber.test(line) && addressWord.test(line);
}

function isFacts(lines: readonly string[]): boolean {
  const facts = lines.filter((line) => fact.test(line));
  return facts.length > 1 && facts.length >= leastFacts * lines.length;
}
