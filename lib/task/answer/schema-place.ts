import { isJsonObject } from '../is-json-object.ts';
import type { JsonSchema, JsonValue } from '../json-schema.ts';
import { referenceTarget } from '../limits/reference-target.ts';
import { subschemas } from '../limits/subschemas.ts';

/**
 * What stands at a place of a schema, with references followed on the way; nothing where there is no such
 * place.
 *
 * @param path keys from the schema inwards, such as `properties`, `a`, `$ref`, `minimum`.
 */
export function schemaPlace(root: JsonSchema, path: readonly string[]): JsonValue | undefined {
  let at: JsonValue | undefined = root;
  for (const key of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key)) return undefined;
    at = (at as JsonSchema)[key];
    if (key === '$ref' && typeof at === 'string') at = targetOf(root, at);
  }
  return at;
}

function targetOf(root: JsonSchema, reference: string): JsonValue | undefined {
  const target = referenceTarget(reference);
  if (target === undefined) return undefined;
  if ('anchor' in target) return anchored(root, target.anchor);
  const keys = target.place.split('/').slice(1);
  return schemaPlace(
    root,
    keys.map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~')),
  );
}

function anchored(schema: JsonSchema, anchor: string): JsonSchema | undefined {
  if (schema['$anchor'] === anchor) return schema;
  for (const { schema: inner } of subschemas(schema)) {
    const found = isJsonObject(inner) ? anchored(inner, anchor) : undefined;
    if (found) return found;
  }
  return undefined;
}
