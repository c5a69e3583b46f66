import type { CrossFieldRule } from '../fields/cross-field-rule.ts';
import type { Field } from '../fields/field.ts';
import { schemaOfField } from '../fields/schema-of-field.ts';
import { isJsonObject } from '../is-json-object.ts';
import type { JsonSchema } from '../json-schema.ts';

/** The schema of an object of nothing but these fields. */
export function groupSchema(fields: readonly Field[], rules: readonly CrossFieldRule[] = []): JsonSchema {
  const schema = schemaOfField({ kind: 'group', fields, rules, isClosed: true });
  return isJsonObject(schema) ? schema : {};
}
