import { isJsonObject } from './is-json-object.ts';
import type { JsonValue } from './json-schema.ts';

/**
 * A copy in which another value stands at a place, which is made where it is missing; lists are only added to
 * at their end. The same value where the place cannot be.
 *
 * @param path a JSON Pointer (RFC 6901).
 */
export function withValueAt(whole: JsonValue, path: string, value: JsonValue): JsonValue {
  if (path === '') return value;
  const [, first = '', rest = ''] = /^\/([^/]*)(.*)$/su.exec(path) ?? [];
  const key = first.replaceAll('~1', '/').replaceAll('~0', '~');
  if (Array.isArray(whole)) {
    const at = /^\d+$/u.test(key) ? Number(key) : whole.length + 1;
    if (at > whole.length) return whole;
    const items: readonly JsonValue[] = whole;
    return [...items.slice(0, at), withValueAt(items[at] ?? {}, rest, value), ...items.slice(at + 1)];
  }
  if (!isJsonObject(whole)) return whole;
  const inner = withValueAt(Object.hasOwn(whole, key) ? (whole[key] ?? {}) : {}, rest, value);
  return Object.fromEntries([...Object.entries(whole), [key, inner]]);
}
