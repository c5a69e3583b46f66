import { isJsonObject } from '../is-json-object.ts';
import { isNestedDeeper } from '../is-nested-deeper.ts';
import type { JsonObject, JsonValue } from '../json-schema.ts';
import { schemaIssues } from '../limits/schema-issues.ts';
import { schemaLimits } from '../limits/schema-limits.ts';
import type { Draft } from './draft.ts';
import { outputOfShape } from './output-of-shape.ts';
import { shapeOfValues } from './shape-of-values.ts';

/** Drafts from a JSON Schema, which is taken as it is, or from an example: an object, or a list of them for a table. */
export function draftFromJson(value: JsonValue): Draft {
  if (isJsonObject(value) && isSchema(value)) {
    const issues = schemaIssues(value);
    return issues.length > 0
      ? { ok: false, issues }
      : { ok: true, output: { kind: 'record', schema: value } };
  }
  if (isNestedDeeper(value, schemaLimits.nesting)) {
    return refused({ path: '', message: 'schemaTooDeep', params: [String(schemaLimits.depth)] });
  }
  const rows = Array.isArray(value) ? value.filter(isJsonObject) : [];
  if (isJsonObject(value)) return outputOfShape(shapeOfValues([value]), 'record');
  if (rows.length > 0) return outputOfShape(shapeOfValues(rows), 'table');
  return refused({ path: '', message: 'draftNotObject', params: [] });
}

/** An example of a document hardly ever has keys like these with such values. */
function isSchema(value: JsonObject): boolean {
  const hasShape =
    isJsonObject(value['properties']) || value['$ref'] !== undefined || Array.isArray(value['anyOf']);
  return typeof value['$schema'] === 'string' || (hasShape && (value['type'] ?? 'object') === 'object');
}

function refused(issue: Extract<Draft, { ok: false }>['issues'][number]): Draft {
  return { ok: false, issues: [issue] };
}
