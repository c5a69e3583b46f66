import type { JsonObject, JsonValue } from '../../../lib/task/json-schema.ts';

/** A value that fits a schema, with the picture's code where a code is asked for. The same for the same schema. */
export function fillSchema(schema: JsonObject, code: string, key = ''): JsonValue {
  const types = [schema['type']].flat() as readonly JsonValue[];
  const values = schema['enum'] as readonly JsonValue[] | undefined;
  if (values) return values.find((value) => value !== null) ?? null;
  const choices = schema['anyOf'] as readonly JsonObject[] | undefined;
  if (choices?.[0]) return fillSchema(choices[0], code, key);
  // What may be missing is: nulls must find their way out again.
  if (key === 'note' && types.includes('null')) return null;
  if (types.includes('object')) {
    const properties = Object.entries((schema['properties'] ?? {}) as Record<string, JsonObject>);
    return Object.fromEntries(properties.map(([name, each]) => [name, fillSchema(each, code, name)]));
  }
  if (types.includes('array')) {
    const items = schema['items'] as JsonObject;
    return [fillSchema(items, code), fillSchema(items, code)];
  }
  if (types.includes('number') || types.includes('integer')) return 12;
  if (types.includes('boolean')) return true;
  return key === 'code' || key === 'digits' ? code : 'Käse 🧀 “1,5 €”';
}
