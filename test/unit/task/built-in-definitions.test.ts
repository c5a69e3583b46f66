import { describe, expect, it } from 'vitest';
import { builtInDefinitions } from '../../../lib/task/built-in/built-in-definitions.ts';
import { builtInTasks } from '../../../lib/task/built-in-tasks.ts';
import { compileTask } from '../../../lib/task/compile/compile-task.ts';
import { fieldOfSchema } from '../../../lib/task/fields/field-of-schema.ts';
import type { FieldShape } from '../../../lib/task/fields/field.ts';
import { isJsonObject } from '../../../lib/task/is-json-object.ts';
import type { JsonValue } from '../../../lib/task/json-schema.ts';
import { schemaIssues } from '../../../lib/task/limits/schema-issues.ts';

describe('the built-in tasks', () => {
  it('are the fourteen, those of the menu first and on the device', () => {
    expect(builtInDefinitions.map(({ id }) => id)).toEqual([
      ...builtInTasks.map(({ id }) => id),
      'product-label',
      'event',
      'chart',
      'code',
      'formula',
      'describe',
      'translate',
      'any-fields',
    ]);
    for (const task of builtInTasks) {
      const definition = builtInDefinitions.find(({ id }) => id === task.id);
      expect(definition).toMatchObject({
        name: task.name,
        reads: 'device',
        output: { kind: task.output.kind },
      });
    }
    expect(builtInDefinitions.filter(({ reads }) => reads === 'device')).toHaveLength(builtInTasks.length);
  });

  it.each(builtInDefinitions)(
    '$id has a schema that is taken, that the builder shows in full',
    ({ output }) => {
      const schema =
        output.kind === 'record' ? output.schema : output.kind === 'table' ? output.row : undefined;
      if (schema === undefined) return expect(output.kind).not.toBe('record');
      expect(schemaIssues(schema)).toEqual([]);
      const shape = fieldOfSchema(schema);
      expect(shape.kind).toBe('group');
      expect(JSON.stringify(shape)).not.toMatch(/"kind":"raw"|"kept"/u);
      expect(keysWithoutDescription(shape)).toEqual([]);
    },
  );

  it.each(builtInDefinitions)('$id takes an answer that says as little as it may', (task) => {
    const compiled = compileTask(task, { language: 'en' });
    const least = compiled.schema === undefined ? 'x' : JSON.stringify(leastOf(compiled.schema));
    const answer = compiled.parse(least);
    expect(answer.kind).toBe(task.output.kind);
    expect(answer.issues).toEqual([]);
  });
});

function keysWithoutDescription(shape: FieldShape): string[] {
  if (shape.kind === 'list') return keysWithoutDescription(shape.item);
  if (shape.kind !== 'group') return [];
  return shape.fields.flatMap((field) => [
    ...(field.description === undefined ? [field.key] : []),
    ...keysWithoutDescription(field),
  ]);
}

function leastOf(schema: JsonValue | undefined): JsonValue {
  if (!isJsonObject(schema)) return null;
  const { type, properties, required, format } = schema;
  if (type === 'object') {
    const keys = Array.isArray(required) ? required.map(String) : [];
    return Object.fromEntries(
      keys.map((key) => [key, leastOf(isJsonObject(properties) ? properties[key] : null)]),
    );
  }
  if (type === 'array') return [];
  if (type === 'number') return 1;
  return type === 'boolean' ? true : format === 'date' ? '2026-01-31' : 'x';
}
