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
const byLetter = new Map<string, Phrase[]>();
for (const phrase of phrases) {
  // A label whose first letter was misread is found by the next three.
  for (const key of [phrase.letters.charAt(0), phrase.letters.slice(1, 4)]) {
    const others = byLetter.get(key);
    if (others === undefined) byLetter.set(key, [phrase]);
    else others.push(phrase);
  }
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
  const candidates = [
    ...(byLetter.get(letters.charAt(start)) ?? []),
    ...(byLetter.get(letters.slice(start + 1, start + 4)) ?? []),
  ];
  for (const phrase of candidates) {
    const length = phrase.letters.length;
    if (length - 1 <= (best?.score ?? 0)) continue;
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

function allowedEdits({ letters, isDense }: Phrase): number {
  if (isDense) return letters.length < 4 ? 0 : 1;
  return letters.length < 5 ? 0 : letters.length < 9 ? 1 : letters.length < 14 ? 2 : 3;
}

/** Short labels are words of prose as well: they end with their word, and the shortest before a value. */
function mayEnd(phrase: Phrase, skeleton: Skeleton, end: number, isExact: boolean, rest: string): boolean {
  if (phrase.isDense) return true;
  // The reader may leave out the space behind a label; then at least all of it has to be there.
  if (!skeleton.wordEnds.has(end)) return isExact && phrase.letters.length > 4;
  return (
    phrase.letters.length > 3 ||
    /^(?!-\d)\s?\.?\s?(?:$|[\t:#@=(]|[^\p{L}]*\d|rm\b|usd|eur|chf|[€$£¥])/u.test(rest)
  );
}
