import { isJsonObject } from './is-json-object.ts';
import { isSameJson } from './is-same-json.ts';
import type { JsonValue } from './json-schema.ts';

/**
 * Two changes to the same value, put together: what only one of them changed is as that one has it, key by key of
 * objects; what both changed is as `mine` has it. Keys stand in the order of `mine`, new ones of `theirs` after them.
 *
 * @param before the value that both began with; undefined where there was none.
 */
export function mergeJson(before: JsonValue | undefined, mine: JsonValue, theirs: JsonValue): JsonValue {
  // Also where only the order of keys is another one.
  if (JSON.stringify(before) === JSON.stringify(mine)) return theirs;
  if (isSameJson(before, theirs) || isSameJson(mine, theirs)) return mine;
  if (!isJsonObject(mine) || !isJsonObject(theirs)) return isSameJson(before, mine) ? theirs : mine;
  const [old, left, right] = [before, mine, theirs].map(
    (value) => new Map<string, JsonValue>(isJsonObject(value) ? Object.entries(value) : []),
  ) as [Map<string, JsonValue>, Map<string, JsonValue>, Map<string, JsonValue>];
  const merged = [...new Set([...left.keys(), ...right.keys()])].flatMap((key): [string, JsonValue][] => {
    const [was, own, other] = [old.get(key), left.get(key), right.get(key)];
    if (own !== undefined && other !== undefined) return [[key, mergeJson(was, own, other)]];
    // Taken away by one of them: it stays gone unless the other has changed it.
    const kept = own ?? other;
    return kept === undefined || (was !== undefined && isSameJson(was, kept)) ? [] : [[key, kept]];
  });
  return Object.fromEntries(merged);
}
