import { describe, expect, it } from 'vitest';
import type { JsonValue } from '../../../lib/task/json-schema.ts';
import { mergeJson } from '../../../lib/task/merge-json.ts';

describe('mergeJson', () => {
  it.each<[string, JsonValue, JsonValue, JsonValue, JsonValue]>([
    ['one changed', { a: 1, b: 1 }, { a: 2, b: 1 }, { a: 1, b: 1 }, { a: 2, b: 1 }],
    ['the other changed', { a: 1, b: 1 }, { a: 1, b: 1 }, { a: 1, b: 3 }, { a: 1, b: 3 }],
    ['each its own', { a: 1, b: 1 }, { a: 2, b: 1 }, { a: 1, b: 3 }, { a: 2, b: 3 }],
    ['both the same', { a: 1 }, { a: 2 }, { a: 3 }, { a: 2 }],
    ['deep', { p: { a: 1 } }, { p: { a: 1, b: 1 } }, { p: { a: 1, c: 1 } }, { p: { a: 1, b: 1, c: 1 } }],
    ['one taken away', { a: 1, b: 1 }, { b: 1 }, { a: 1, b: 2 }, { b: 2 }],
    ['taken away and changed', { a: 1 }, {}, { a: 2 }, { a: 2 }],
    ['a list', { a: [1] }, { a: [1, 2] }, { a: [1, 3] }, { a: [1, 2] }],
  ])('%s', (_, before, mine, theirs, expected) => {
    expect(mergeJson(before, mine, theirs)).toEqual(expected);
  });

  it('keeps the order of keys that was changed', () => {
    const merged = mergeJson({ a: 1, b: 1 }, { a: 1, b: 1 }, { b: 1, a: 1 });
    expect(JSON.stringify(merged)).toBe('{"b":1,"a":1}');
    expect(JSON.stringify(mergeJson({ a: 1, b: 1 }, { b: 1, a: 1 }, { a: 1, b: 2, c: 1 }))).toBe(
      '{"b":2,"a":1,"c":1}',
    );
  });
});
