import type { ShownAnswer } from '../lib/extraction/shown-answer.ts';
import type { Issue } from '../lib/task/issue.ts';
import { type SumCheck, sumChecks } from '../lib/task/answer/sum-checks.ts';
import type { JsonValue } from '../lib/task/json-schema.ts';
import { valueAt } from '../lib/task/value-at.ts';

/** What is known of an answer's single values, by path. */
export interface ValueFacts extends Pick<ShownAnswer, 'places' | 'edits'> {
  /** The first thing that is wrong with each. */
  readonly faults: ReadonlyMap<string, Issue>;
  /** As the engine wrote them. */
  readonly printed: ReadonlyMap<string, string>;
  /** What its entries add up to, of a total; of the reader on this device only where that is the total. */
  readonly sums: ReadonlyMap<string, SumCheck>;
  /** What was read, where a person wrote over it; null where there was nothing. */
  readonly originals: ReadonlyMap<string, JsonValue>;
}

/** Gathers them, once for each answer. */
export function valueFacts(answer: ShownAnswer): ValueFacts {
  const { places, edits, issues, values, original } = answer;
  const faults = new Map<string, Issue>();
  for (const issue of issues) {
    if (!faults.has(issue.path)) faults.set(issue.path, issue);
    // Of an amount, faults may be at its parts.
    const parent = issue.path.slice(0, issue.path.lastIndexOf('/'));
    if (/\/(?:value|currency)$/u.test(issue.path) && !faults.has(parent)) faults.set(parent, issue);
  }
  return {
    places,
    edits,
    faults,
    sums: sumsOf(answer),
    printed: new Map(values.map((value) => [value.path, value.printed])),
    originals: new Map([...edits.keys()].map((path) => [path, valueAt(original.data, path) ?? null])),
  };
}

/** The reader on this device may have missed a line: its sums are told only where nothing is missing, or judged. */
function sumsOf({ shape, data, issues }: ShownAnswer): ReadonlyMap<string, SumCheck> {
  const isJudged = (path: string) =>
    issues.some((issue) => issue.path === path && issue.message === 'answerSumDiffers');
  const sums = sumChecks(shape, data ?? null).filter(
    ({ path, difference }) => difference === 0 || isJudged(path),
  );
  return new Map(sums.map((sum) => [sum.path, sum]));
}
