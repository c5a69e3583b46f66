import type { FieldValue } from '../../image/field-value.ts';
import type { PictureRecord, RecordField } from '../../image/picture-record.ts';
import type { RecognizedText } from '../../image/recognized-text.ts';
import { createJudge } from '../../task/answer/create-judge.ts';
import type { Issue } from '../../task/issue.ts';
import type { Field, FieldShape } from '../../task/fields/field.ts';
import { fieldOfSchema } from '../../task/fields/field-of-schema.ts';
import type { JsonObject, JsonValue } from '../../task/json-schema.ts';
import { schemaIssues } from '../../task/limits/schema-issues.ts';
import { pointer } from '../../task/pointer.ts';
import { readRecord } from './fields/readers/read-record.ts';
import type { Wanted } from './wanted.ts';

/**
 * The fields of a person's own task, as far as they can be found without a model, in the task's order: those that
 * were found and those that must be there, and the names of those that only an engine that understands pictures
 * could fill. What does not fit its field says so, and stays.
 */
export function ownRecord(
  recognized: RecognizedText,
  { schema, language }: NonNullable<Wanted['record']>,
): PictureRecord {
  const isSound = schemaIssues(schema).length === 0;
  const whole: FieldShape = isSound ? fieldOfSchema(schema) : { kind: 'raw', schema };
  const fields = whole.kind === 'group' ? whole.fields : [];
  const { values, needsVision } = readRecord(recognized, fields);
  const faults = isSound ? faultsOf(schema, language, answerOf(fields, values)) : [];
  const byKey = new Map(fields.map((field) => [field.key, field]));
  return {
    fields: fields.flatMap((field) =>
      values.has(field.key) || (field.isRequired && !needsVision.includes(field.key))
        ? [recordField(field, values.get(field.key), faults)]
        : [],
    ),
    items: [],
    needsVision:
      whole.kind === 'group' ? needsVision.map((key) => byKey.get(key)?.label ?? key) : ['JSON Schema'],
  };
}

function recordField(field: Field, value: FieldValue | undefined, faults: readonly Issue[]): RecordField {
  const { key, label = key } = field;
  if (value === undefined) return { key, label };
  const place = pointer(key);
  const fault = faults.find(({ path }) => path === place || path.startsWith(`${place}/`));
  return { key, label, value, ...(fault && { fault: { message: fault.message, params: fault.params } }) };
}

function faultsOf(schema: JsonObject, language: string | undefined, value: JsonObject): readonly Issue[] {
  return createJudge(schema, language)({ value, sourceOf: () => undefined }).issues;
}

function answerOf(fields: readonly Field[], values: ReadonlyMap<string, FieldValue>): JsonObject {
  return Object.fromEntries(
    fields.flatMap((field): [string, JsonValue][] => {
      const value = values.get(field.key);
      return value === undefined ? [] : [[field.key, answeredValue(field, value)]];
    }),
  );
}

/** A value as the field's schema has it. */
function answeredValue({ kind }: FieldShape, { value, currency }: FieldValue): JsonValue {
  if (kind === 'amount') return { value, ...(currency === undefined ? {} : { currency }) };
  if (kind === 'yes-no') return value === 'yes';
  return kind === 'number' || kind === 'integer' ? value : String(value);
}
