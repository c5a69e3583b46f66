import type { JsonValue } from './json-schema.ts';

/** Whether a value has more levels of lists and objects than that; safe on any depth. */
export function isNestedDeeper(value: JsonValue, levels: number): boolean {
  let inner: readonly JsonValue[] = [value];
  for (let depth = 0; inner.length > 0; depth += 1) {
    if (depth > levels) return true;
    inner = inner.flatMap((each) => (typeof each === 'object' && each !== null ? Object.values(each) : []));
  }
  return false;
}
