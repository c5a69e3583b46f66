import { isJsonObject } from '../task/is-json-object.ts';
import type { JsonObject, JsonValue } from '../task/json-schema.ts';
import { pointer } from '../task/pointer.ts';
import type { CollectedLine } from './collected-lines.ts';

/** The lines of a record: one, or one for each entry of its longest list of groups, with the rest repeated. */
export function recordLines(data: JsonObject, isLineAnEntry: boolean): CollectedLine[] {
  const key = isLineAnEntry ? longestList(data) : undefined;
  const list = key === undefined ? [] : data[key];
  if (key === undefined || !Array.isArray(list))
    return [{ record: data, pathOf: (keys) => pointer(...keys) }];
  return list.map((entry: JsonValue, at): CollectedLine => {
    return {
      record: { ...data, [key]: entry },
      pathOf: ([first = '', ...rest]) =>
        first === key ? pointer(key, at, ...rest) : pointer(first, ...rest),
    };
  });
}

/** The key of the list of groups with the most entries; undefined where there is none. */
export function longestList(data: JsonObject): string | undefined {
  let longest: string | undefined;
  let most = 0;
  for (const [key, value] of Object.entries(data)) {
    if (!Array.isArray(value) || value.length <= most || !value.some(isJsonObject)) continue;
    longest = key;
    most = value.length;
  }
  return longest;
}
