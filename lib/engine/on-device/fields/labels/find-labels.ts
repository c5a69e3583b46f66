import { chinese } from './chinese.ts';
import type { Concept, Labels } from './concept.ts';
import { dutch } from './dutch.ts';
import { english } from './english.ts';
import { french } from './french.ts';
import { german } from './german.ts';
import { italian } from './italian.ts';
import { japanese } from './japanese.ts';
import { korean } from './korean.ts';
import { malay } from './malay.ts';
import { polish } from './polish.ts';
import { portuguese } from './portuguese.ts';
import { skeletonOf, type Skeleton } from './skeleton.ts';
import { spanish } from './spanish.ts';
import { fold } from '../page/fold.ts';
import { editsAtStart } from './edits-at-start.ts';

/** A label in a text: what it announces, where it stands, and how many of its letters are right. */
export interface Label {
  readonly concept: Concept;
  readonly start: number;
  readonly end: number;
  readonly score: number;
}

interface Phrase {
  readonly letters: string;
  readonly concept: Concept;
  readonly isDense: boolean;
}

const phrases = buildPhrases([
  english,
  german,
  french,
  spanish,
  malay,
  chinese,
  italian,
  portuguese,
  dutch,
  polish,
  japanese,
  korean,
]);
/** Phrases in which nothing may be misread, by their letters; the others by what `keysOf` gives for them. */
const exact = new Map<string, Phrase>();
const misreadable = new Map<string, Phrase[]>();
let longestExact = 0;
for (const phrase of phrases) {
  if (allowedEdits(phrase) === 0) {
    exact.set(phrase.letters, phrase);
    longestExact = Math.max(longestExact, phrase.letters.length);
    continue;
  }
  for (const key of keysOf(phrase.letters)) {
    const others = misreadable.get(key);
    if (others === undefined) misreadable.set(key, [phrase]);
    else others.push(phrase);
  }
}

/** Keys of which two texts share one if at most one of their first four letters is another, or too many, or missing. */
function keysOf(letters: string): Set<string> {
  const [a = '', b = '', c = '', d = ''] = letters;
  return new Set([a + b + c, a + c + d, a + b + d, `*${b}${c}${d}`]);
}

function buildPhrases(languages: readonly Labels[]): Phrase[] {
  const known = new Map<string, Phrase>();
  for (const labels of languages) {
    for (const [concept, text] of Object.entries(labels) as [Concept, string][]) {
      for (const phrase of text.split('|')) {
        const { letters } = skeletonOf(fold(phrase));
        const isDense = /[\u3000-\u9fff\uac00-\ud7a3]/u.test(letters);
        if (!known.has(letters)) known.set(letters, { letters, concept, isDense });
      }
    }
  }
  return [...known.values()];
}

/** The labels in a folded text that do not overlap, longest first; a few misread letters are forgiven. */
export function findLabels(folded: string): Label[] {
  const skeleton = skeletonOf(folded);
  const matches: Label[] = [];
  for (const start of skeleton.wordStarts) {
    const best = bestAt(skeleton, start, folded);
    if (best !== undefined) matches.push(best);
  }
  const kept: Label[] = [];
  for (const match of matches.sort((a, b) => b.score - a.score || a.start - b.start)) {
    if (kept.every((other) => other.end <= match.start || other.start >= match.end)) kept.push(match);
  }
  return kept;
}

function bestAt(skeleton: Skeleton, start: number, folded: string): Label | undefined {
  const { letters, positions } = skeleton;
  let best: Label | undefined;
  for (const phrase of candidatesAt(letters, start)) {
    const length = phrase.letters.length;
    if (length <= (best?.score ?? 0)) continue;
    const match = editsAtStart(phrase.letters, letters, start, allowedEdits(phrase));
    // Short words are one letter from others: carte, tarte.
    if (match === undefined || (match.edits > 0 && length < 7 && phrase.letters[0] !== letters[start]))
      continue;
    const end = (positions[match.end - 1] ?? 0) + 1;
    const score = length - 2 * match.edits - (skeleton.wordEnds.has(match.end) ? 0 : 1);
    if (
      score <= (best?.score ?? 0) ||
      folded.slice(positions[start], end).includes('\t') ||
      !mayEnd(phrase, skeleton, match.end, match.edits === 0, folded.slice(end))
    )
      continue;
    best = { concept: phrase.concept, start: positions[start] ?? 0, end, score };
  }
  return best;
}

/** The phrases that may stand at a place. */
function candidatesAt(letters: string, start: number): Set<Phrase> {
  const found = new Set<Phrase>();
  for (let length = 1; length <= longestExact; length += 1) {
    const phrase = exact.get(letters.slice(start, start + length));
    if (phrase !== undefined) found.add(phrase);
  }
  for (const key of keysOf(letters.slice(start, start + 4))) {
    for (const phrase of misreadable.get(key) ?? []) found.add(phrase);
  }
  return found;
}

function allowedEdits({ letters, isDense }: Phrase): number {
  if (isDense) return letters.length < 4 ? 0 : 1;
  return letters.length < 5 ? 0 : letters.length < 9 ? 1 : letters.length < 14 ? 2 : 3;
}

/** Short labels are words of prose as well: they end with their word, and the shortest before a value. */
function mayEnd(phrase: Phrase, skeleton: Skeleton, end: number, isExact: boolean, rest: string): boolean {
  if (phrase.isDense) return true;
  // The reader may leave out the space behind a label; then at least all of it has to be there, and a short one begins other words.
  if (!skeleton.wordEnds.has(end))
    return isExact && (phrase.letters.length > 5 || (phrase.letters.length > 4 && /^\s?\d/u.test(rest)));
  return (
    phrase.letters.length > 3 ||
    /^(?!-\d)\s?\.?\s?(?:$|[\t:#@=(]|[^\p{L}]*\d|rm\b|usd|eur|chf|[€$£¥])/u.test(rest)
  );
}
