import type { ShownAnswer } from '../lib/extraction/shown-answer.ts';
import type { Issue } from '../lib/task/issue.ts';
import type { JsonValue } from '../lib/task/json-schema.ts';
import { valueAt } from '../lib/task/value-at.ts';

/** What is known of an answer's single values, by path. */
export interface ValueFacts extends Pick<ShownAnswer, 'places' | 'edits'> {
  /** The first thing that is wrong with each. */
  readonly faults: ReadonlyMap<string, Issue>;
  /** As the engine wrote them. */
  readonly printed: ReadonlyMap<string, string>;
  /** What was read, where a person wrote over it; null where there was nothing. */
  readonly originals: ReadonlyMap<string, JsonValue>;
}

/** Gathers them, once for each answer. */
export function valueFacts({ places, edits, issues, values, original }: ShownAnswer): ValueFacts {
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
    printed: new Map(values.map((value) => [value.path, value.printed])),
    originals: new Map([...edits.keys()].map((path) => [path, valueAt(original.data, path) ?? null])),
  };
}
