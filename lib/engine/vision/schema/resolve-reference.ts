import type { JsonObject, JsonSchema, JsonValue } from '../../../task/json-schema.ts';

const mostSteps = 20;

/**
 * A schema with what its `$ref` points to in its place; keywords beside the reference win. Only pointers
 * within the schema itself (RFC 6901) are followed; undefined for any other, and for a chain without end.
 */
export function resolveReference(schema: JsonObject, root: JsonSchema): JsonObject | undefined {
  let found: JsonObject = schema;
  for (let step = 0; step < mostSteps; step++) {
    const reference = found['$ref'];
    if (reference === undefined) return found;
    const target = typeof reference === 'string' ? pointedAt(root, reference) : undefined;
    if (typeof target !== 'object' || target === null || Array.isArray(target)) return undefined;
    const { $ref: _followed, ...beside } = found;
    found = { ...(target as JsonObject), ...beside };
  }
  return undefined;
}

function pointedAt(root: JsonSchema, reference: string): JsonValue | undefined {
  if (!/^#(\/|$)/u.test(reference)) return undefined;
  let at: JsonValue | undefined = root;
  for (const part of reference.split('/').slice(1)) {
    const key = part.replaceAll('~1', '/').replaceAll('~0', '~');
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key)) return undefined;
    at = (at as JsonObject)[key];
  }
  return at;
}
