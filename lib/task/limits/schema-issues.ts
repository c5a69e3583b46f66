import type { MessageKey } from '../../message-key.ts';
import { isJsonObject } from '../is-json-object.ts';
import { isNestedDeeper } from '../is-nested-deeper.ts';
import type { Issue } from '../issue.ts';
import type { JsonSchema, JsonValue } from '../json-schema.ts';
import { pointer } from '../pointer.ts';
import { isSafePattern } from './is-safe-pattern.ts';
import { misusedKeywords } from './misused-keywords.ts';
import { referenceIssues } from './reference-issues.ts';
import { schemaLimits } from './schema-limits.ts';
import { subschemas } from './subschemas.ts';

/**
 * Why a JSON Schema that a person brings is not taken; empty where it is. Paths lead into the schema. After
 * this, everything else may walk it without a limit of its own.
 */
export function schemaIssues(schema: JsonValue): Issue[] {
  if (!isJsonObject(schema)) return [issue('', 'schemaNotObject')];
  if (isNestedDeeper(schema, schemaLimits.nesting)) return [issue('', 'schemaTooDeep', schemaLimits.depth)];
  if (new TextEncoder().encode(JSON.stringify(schema)).length > schemaLimits.bytes) {
    return [issue('', 'schemaTooLarge', schemaLimits.bytes / 1024)];
  }
  const found = all(schema);
  const objects = found.flatMap((each) =>
    isJsonObject(each.schema) ? [{ ...each, schema: each.schema }] : [],
  );
  const faults = objects.flatMap((each) => ownIssues(each.path, each.schema));
  const counts = { properties: 0, options: 0 };
  for (const each of objects) {
    counts.properties += sizeOf(each.schema['properties']);
    counts.options += sizeOf(each.schema['enum']);
  }
  if (counts.properties > schemaLimits.properties) {
    faults.push(issue('', 'schemaTooManyFields', schemaLimits.properties));
  }
  if (counts.options > schemaLimits.options) {
    faults.push(issue('', 'schemaTooManyOptions', schemaLimits.options));
  }
  // References can only be followed where every schema is one.
  return faults.length > 0 ? faults : referenceIssues(schema, found);
}

/** A schema with all those within it, the outer one first. */
function all(schema: JsonSchema): { path: string; schema: JsonValue }[] {
  const found: { path: string; schema: JsonValue }[] = [{ path: '', schema }];
  for (const outer of found) {
    for (const inner of isJsonObject(outer.schema) ? subschemas(outer.schema) : []) {
      found.push({ path: outer.path + inner.path, schema: inner.schema });
    }
  }
  return found;
}

function ownIssues(path: string, schema: JsonSchema): Issue[] {
  const patterns = isJsonObject(schema['patternProperties']) ? Object.keys(schema['patternProperties']) : [];
  if (typeof schema['pattern'] === 'string') patterns.push(schema['pattern']);
  const keys = isJsonObject(schema['properties']) ? Object.keys(schema['properties']) : [];
  const isInnerId = path !== '' && schema['$id'] !== undefined;
  return [
    ...[...misusedKeywords(schema), ...(isInnerId ? ['$id'] : [])].map((keyword) =>
      issue(path + pointer(keyword), 'schemaKeywordMisused', keyword),
    ),
    ...patterns
      .filter((pattern) => !isSafePattern(pattern))
      .map((pattern) => issue(path, 'schemaPatternRefused', pattern)),
    ...keys
      .filter((key) => key === '__proto__')
      .map((key) => issue(path + pointer('properties', key), 'schemaKeyRefused', key)),
  ];
}

function sizeOf(value: JsonValue | undefined): number {
  return typeof value === 'object' && value !== null ? Object.keys(value).length : 0;
}

function issue(path: string, message: MessageKey, ...params: readonly (string | number)[]): Issue {
  return { path, message, params: params.map(String) };
}
