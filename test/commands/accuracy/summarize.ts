import { addHits, noHits } from './hits.ts';
import type { PictureReadings } from './picture-readings.ts';
import { scoreCells } from './score-cells.ts';
import { scoreFields } from './score-fields.ts';
import { scoreWords } from './score-words.ts';
import { readerNames, type ReaderName, type ReaderRecord, type SetRecord } from './set-record.ts';
import type { PictureSet, Truth } from './truths.ts';

/** The numbers of a set, of all its readings together. */
export function summarize(
  set: PictureSet,
  readings: readonly PictureReadings[],
): Pick<SetRecord, 'pictures' | 'failed' | 'readers' | 'fields' | 'cells'> {
  const pairs = set.truths.flatMap((truth) => {
    const reading = readings.find(({ image }) => image === truth.image);
    return reading ? [{ truth, reading }] : [];
  });
  const readers = readerNames.flatMap((name) => {
    const record = readerRecord(name, pairs);
    return record ? [[name, record] as const] : [];
  });
  const fields = fieldShares(pairs);
  const cells = pairs
    .flatMap(({ truth, reading }) =>
      truth.csv === undefined ? [] : [scoreCells(truth.csv, reading.fieldshot.csv ?? '')],
    )
    .reduce(addHits, noHits);
  return {
    pictures: pairs.length,
    failed: pairs.filter(({ reading }) => reading.fieldshot.error !== undefined).length,
    readers: Object.fromEntries(readers),
    ...(Object.keys(fields).length > 0 && { fields }),
    ...(cells.wanted > 0 && { cells }),
  };
}

interface Pair {
  readonly truth: Truth;
  readonly reading: PictureReadings;
}

function readerRecord(name: ReaderName, pairs: readonly Pair[]): ReaderRecord | undefined {
  let [words, valueWords, otherWords] = [noHits, noHits, noHits];
  const ms: number[] = [];
  for (const { truth, reading } of pairs) {
    const read = name === 'fieldshot' ? reading.fieldshot : reading.peers[name];
    if (read === undefined) return undefined;
    if (reading.fieldshot.error === undefined) ms.push(Math.round(read.ms));
    const score = scoreWords(truth, read.text);
    if (score === undefined) continue;
    if ((truth.lang ?? 'en') !== 'en')
      otherWords = addHits(otherWords, 'whole' in score ? score.whole : score.part);
    else if ('whole' in score) words = addHits(words, score.whole);
    else valueWords = addHits(valueWords, score.part);
  }
  return { words, valueWords, otherWords, ms };
}

function fieldShares(
  pairs: readonly Pair[],
): Record<string, { right: number; wrong: number; silent: number }> {
  const shares: Record<string, { right: number; wrong: number; silent: number }> = {};
  for (const { truth, reading } of pairs) {
    for (const [name, outcome] of Object.entries(scoreFields(truth, reading.fieldshot.fields ?? {}))) {
      const share = (shares[name] ??= { right: 0, wrong: 0, silent: 0 });
      share[outcome] += 1;
    }
  }
  return shares;
}
