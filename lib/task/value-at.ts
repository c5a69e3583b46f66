import type { JsonValue } from './json-schema.ts';

/**
 * What stands at a place; undefined where nothing does. Own keys only.
 *
 * @param path a JSON Pointer (RFC 6901).
 */
export function valueAt(whole: JsonValue, path: string): JsonValue | undefined {
  let at: JsonValue | undefined = whole;
  for (const part of path.split('/').slice(1)) {
    const key = part.replaceAll('~1', '/').replaceAll('~0', '~');
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key)) return undefined;
    at = (at as { readonly [key: string]: JsonValue })[key];
  }
  return at;
}
