import { isJsonObject } from '../is-json-object.ts';
import type { Issue } from '../issue.ts';
import type { JsonSchema, JsonValue } from '../json-schema.ts';
import { referenceTarget } from './reference-target.ts';
import { schemaLimits } from './schema-limits.ts';
import { subschemas } from './subschemas.ts';

/** What a schema comes to with every reference written out. */
interface Extent {
  /** Schemas in it. */
  readonly size: number;
  /** Levels of values. */
  readonly depth: number;
}

/**
 * What is wrong with the references of a schema: to other files, to nothing, in circles, or so many that
 * written out they are too large or too deep.
 *
 * @param all the schema and all those within it, by their places; each must be one.
 */
export function referenceIssues(
  root: JsonSchema,
  all: readonly { readonly path: string; readonly schema: JsonValue }[],
): Issue[] {
  const byPlace = new Map(all.map(({ path, schema }) => [path, schema]));
  const objects = all.flatMap(({ path, schema }) => (isJsonObject(schema) ? [{ path, schema }] : []));
  const byAnchor = new Map(objects.map(({ schema }) => [schema['$anchor'], schema]));
  const places = new Map(objects.map(({ path, schema }) => [schema, path]));
  const issues: Issue[] = [];
  const known = new Map<JsonSchema, Extent | 'open'>();

  const targetOf = (schema: JsonSchema): JsonValue | undefined => {
    const reference = schema['$ref'];
    if (typeof reference !== 'string') return undefined;
    const target = referenceTarget(reference);
    const at = target && ('place' in target ? byPlace.get(target.place) : byAnchor.get(target.anchor));
    if (at === undefined) {
      const message = target === undefined ? 'schemaReferenceRemote' : 'schemaReferenceUnknown';
      issues.push({ path: places.get(schema) ?? '', message, params: [reference] });
    }
    return at;
  };
  const extentOf = (schema: JsonValue): Extent => {
    if (!isJsonObject(schema)) return { size: 1, depth: 1 };
    const before = known.get(schema);
    if (before === 'open') {
      issues.push({ path: places.get(schema) ?? '', message: 'schemaReferenceCircular', params: [] });
      return { size: 0, depth: 0 };
    }
    if (before) return before;
    known.set(schema, 'open');
    const target = targetOf(schema);
    let { size, depth } = target !== undefined ? extentOf(target) : { size: 0, depth: 1 };
    for (const { schema: inner, about } of subschemas(schema)) {
      const extent = extentOf(inner);
      if (about === 'definition') continue;
      size += extent.size;
      depth = Math.max(depth, extent.depth + (about === 'part' ? 1 : 0));
    }
    const extent = { size: size + 1, depth };
    known.set(schema, extent);
    return extent;
  };

  const { size, depth } = extentOf(root);
  if (depth > schemaLimits.depth) {
    issues.push({ path: '', message: 'schemaTooDeep', params: [String(schemaLimits.depth)] });
  }
  if (size > schemaLimits.expanded) issues.push({ path: '', message: 'schemaTooIntricate', params: [] });
  return issues;
}
