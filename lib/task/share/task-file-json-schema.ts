import { z } from '../../zod.ts';
import type { JsonValue } from '../json-schema.ts';
import { schemaLimits } from '../limits/schema-limits.ts';
import { taskFileSchema } from './task-file.ts';
import { anyJsonSchema } from './task-schema.ts';

/** What the format of task files is to other programs, made of the same source that reads them: `docs/` has it. */
export function taskFileJsonSchema(): JsonValue {
  const schema = z.toJSONSchema(taskFileSchema, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema !== anyJsonSchema) return;
      jsonSchema.type = 'object';
      jsonSchema.description = `A JSON Schema of draft 2020-12: at most ${schemaLimits.bytes / 1024} kB, ${schemaLimits.depth} levels, ${schemaLimits.properties} properties; references only within it; patterns that cannot take long.`;
    },
  });
  return { title: 'A file of Fieldshot tasks', ...JSON.parse(JSON.stringify(schema)) };
}
