import { findEvidence, type SoughtValue } from '../../../lib/evidence/find-evidence.ts';
import { type WordStream, wordStream } from '../../../lib/evidence/word-stream.ts';
import type { RecognizedText } from '../../../lib/image/recognized-text.ts';
import { plainText } from '../../../lib/image/text-segments.ts';
import { falsify, type Falsehood } from '../../fixtures/falsify.ts';
import type { Random } from '../../fixtures/receipts/random.ts';
import { standsInText } from './stands-in-text.ts';
import { wasRead } from './was-read.ts';

/** Ways in which a false value is planted: those of one value, and a true amount of another field. */
export type Planted = Falsehood | 'another field’s amount';

/** What became of the planted values of one kind. */
export interface PlantedTally {
  planted: number;
  /** "Not in the picture" beside it. */
  absent: number;
  /** The picture's other print beside it. */
  different: number;
  /** Nothing beside it: it can be neither proven nor disproved. */
  silent: number;
  /** Called seen. */
  seen: number;
}

/** Counts of one set of pictures. */
export interface EvidenceTally {
  pictures: number;
  values: number;
  read: number;
  found: number;
  planted: Partial<Record<Planted, PlantedTally>>;
  /** Planted values that the picture shows elsewhere: not counted above. */
  elsewhere: number;
}

/** Nothing counted yet. */
export function emptyTally(): EvidenceTally {
  return { pictures: 0, values: 0, read: 0, found: 0, planted: {}, elsewhere: 0 };
}

/** Counts one picture. `tell` is told of each value that went wrong. */
export function countPicture(
  tally: EvidenceTally,
  recognized: RecognizedText,
  values: readonly SoughtValue[],
  random: Random,
  tell: (what: string) => void,
): void {
  const [stream, text] = [wordStream(recognized), plainText(recognized)];
  tally.pictures += 1;
  for (const value of values) {
    tally.values += 1;
    if (wasRead(value, text)) {
      tally.read += 1;
      if (isFound(value, stream)) tally.found += 1;
      else tell(`not found: ${value.printed}`);
    }
    for (const { falsehood, value: planted } of falsify(value, random)) {
      if (falsehood !== 'day and month swapped' && falsehood !== 'lone digit' && standsInText(planted, text))
        tally.elsewhere += 1;
      else countPlanted(tally, falsehood, planted, stream, tell);
    }
  }
  for (const [value, other] of amountPairs(values)) {
    if (wasRead(other, text))
      countPlanted(tally, 'another field’s amount', { ...value, ...other }, stream, tell);
  }
}

function countPlanted(
  tally: EvidenceTally,
  falsehood: Planted,
  value: SoughtValue,
  stream: WordStream,
  tell: (what: string) => void,
): void {
  const own = (tally.planted[falsehood] ??= { planted: 0, absent: 0, different: 0, silent: 0, seen: 0 });
  own.planted += 1;
  const { status, words } = findEvidence(value, stream);
  const place = {
    'not-in-image': 'absent',
    'written-differently': 'different',
    seen: 'seen',
    unproven: 'silent',
  } as const;
  own[place[status]] += 1;
  const isFlagged = status === 'not-in-image' || (falsehood === 'changed letter' && status !== 'seen');
  if (!isFlagged && falsehood !== 'another field’s amount' && falsehood !== 'lone digit')
    tell(`${falsehood}, ${status}: ${value.printed}, by ${words.map((word) => word.text).join(' ')}`);
}

function isFound(value: SoughtValue, stream: WordStream): boolean {
  return ['seen', 'written-differently'].includes(findEvidence(value, stream).status);
}

/** Each amount with the next that differs. */
function amountPairs(values: readonly SoughtValue[]): (readonly [SoughtValue, SoughtValue])[] {
  const amounts = values.filter(({ value }) => typeof value === 'number');
  return amounts.flatMap((value) => {
    const other = amounts.find((each) => each.value !== value.value);
    return other ? [[value, other] as const] : [];
  });
}
