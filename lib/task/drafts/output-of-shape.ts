import type { FieldShape } from '../fields/field.ts';
import { schemaOfField } from '../fields/schema-of-field.ts';
import { schemaIssues } from '../limits/schema-issues.ts';
import { isJsonObject } from '../is-json-object.ts';
import type { Draft } from './draft.ts';

/** A draft of a record, or of a table with such rows, where its schema keeps to the limits. */
export function outputOfShape(shape: FieldShape, kind: 'record' | 'table'): Draft {
  const schema = schemaOfField(shape);
  const issues = schemaIssues(schema);
  if (!isJsonObject(schema) || issues.length > 0) return { ok: false, issues };
  return { ok: true, output: kind === 'table' ? { kind, row: schema } : { kind, schema } };
}
