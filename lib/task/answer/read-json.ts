import { jsonrepair } from 'jsonrepair';
import { isNestedDeeper } from '../is-nested-deeper.ts';
import type { JsonValue } from '../json-schema.ts';
import { balancedJson } from './balanced-json.ts';
import { isTextNestedDeeper } from './is-text-nested-deeper.ts';
import { deepestAnswer, partialJson } from './partial-json.ts';
import { bareAnswer } from './bare-answer.ts';
import { type SourcedJson, sourcedJson } from './sourced-json.ts';

/** The JSON of an answer. */
export interface ReadJson extends SourcedJson {
  /** As it came; mended, so that it may say what was not meant; or only its beginning. */
  readonly state: 'whole' | 'mended' | 'cut';
}

/** In characters; more than any model answers. */
const longestAnswer = 1_000_000;

/**
 * Finds the JSON in an answer: in a code fence, between other words, with small mistakes. Nothing where
 * there is none.
 *
 * @param isComplete whether the answer ended by itself: only then are mistakes mended, since a mended
 *   beginning looks like a whole answer.
 */
export function readJson(text: string, isComplete: boolean): ReadJson | undefined {
  if (text.length > longestAnswer) return undefined;
  const bare = bareAnswer(text);
  if (isTextNestedDeeper(bare, deepestAnswer)) return undefined;
  const read = readWhole(bare) ?? (isComplete ? mend(bare) : undefined) ?? readStart(bare);
  // What was mended may be deeper than what was written.
  return read && !isNestedDeeper(read.value, deepestAnswer) ? read : undefined;
}

function readWhole(text: string): ReadJson | undefined {
  for (const candidate of [text, ...balancedJson(text)]) {
    const found = sourcedJson(candidate);
    if (typeof found?.value === 'object' && found.value !== null) return { ...found, state: 'whole' };
  }
  return undefined;
}

/** Mends the longest part that is closed; what never closes was cut off, whatever the server says. */
function mend(text: string): ReadJson | undefined {
  const [longest] = [...balancedJson(text)].sort((a, b) => b.length - a.length);
  try {
    const found = longest === undefined ? undefined : sourcedJson(jsonrepair(longest));
    return typeof found?.value === 'object' && found.value !== null
      ? { ...found, state: 'mended' }
      : undefined;
  } catch {
    return undefined;
  }
}

function readStart(text: string): ReadJson | undefined {
  const value: JsonValue | undefined = partialJson(text);
  return value === undefined ? undefined : { value, sourceOf: () => undefined, state: 'cut' };
}
