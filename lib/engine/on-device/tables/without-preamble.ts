import type { Region } from './regions.ts';
import { textOfPlaced } from './placed-word.ts';
import { segmentsOf, type Strip } from './strips.ts';

/** The head of a table has this many pieces at least, and no more than this share of them stand in a line of what is said before it. */
const leastHeads = 3;
const fewPieces = 0.6;
/** In heights of type: as much air parts two cells. */
const cellGap = 0.9;
/** What is said before a table has something said of it: "Account no 30198846", "Valid from: May". Heads over heads do not. */
const saying = /[\d:：]/u;

/**
 * A region without the lines above the head of its table that say something else, as a statement's account and its
 * holder do: they only leave air open in a place where the table does as well.
 */
export function withoutPreamble(region: Region, height: number): Region {
  const pieces = region.strips.map((strip) => segmentsOf(strip, cellGap * height).length);
  const most = Math.max(...pieces);
  const head = region.strips.findIndex((strip, at) => pieces[at] === most && !saying.test(textOf(strip)));
  const before = region.strips.slice(0, Math.max(0, head));
  const isOther = before.every(
    (strip, at) => (pieces[at] ?? 0) <= fewPieces * most && saying.test(textOf(strip)),
  );
  if (before.length === 0 || most < leastHeads || !isOther) return region;
  return { ...region, strips: region.strips.slice(head), above: [] };
}

function textOf(strip: Strip): string {
  return textOfPlaced(strip.words);
}
