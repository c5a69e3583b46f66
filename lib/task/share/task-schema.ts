import { z } from '../../zod.ts';
import { isJsonObject } from '../is-json-object.ts';
import type { JsonSchema } from '../json-schema.ts';
import { defaultParameters } from '../task-parameters.ts';

/** Any JSON object; what it says as a schema is judged by `schemaIssues`. */
export const anyJsonSchema = z.custom<JsonSchema>((value) => isJsonObject(value));

const text = (most: number) => z.string().check(z.maxLength(most));

const parametersSchema = z.strictObject({
  language: z.exactOptional(text(35)),
  detail: z.prefault(z.enum(['auto', 'low', 'high']), defaultParameters.detail),
  temperature: z.exactOptional(z.number().check(z.gte(0), z.lte(2))),
  outputLimit: z.exactOptional(z.int().check(z.gte(1), z.lte(1_000_000))),
  engineId: z.exactOptional(text(64)),
  model: z.exactOptional(text(200)),
  askBeforeSending: z.prefault(z.boolean(), defaultParameters.askBeforeSending),
  redactFirst: z.prefault(z.boolean(), defaultParameters.redactFirst),
});

const outputSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('text'), format: z.enum(['plain', 'markdown']) }),
  z.strictObject({ kind: z.literal('table'), row: z.exactOptional(anyJsonSchema) }),
  z.strictObject({ kind: z.literal('record'), schema: anyJsonSchema }),
]);

/** A task as it is stored and shared: a `TaskDefinition` in which what is usual may be left out. */
export const taskSchema = z.strictObject({
  id: z.string().check(z.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u), z.maxLength(64)),
  /** Without control characters. */
  name: z.string().check(z.regex(/^\P{Cc}+$/u), z.maxLength(80)),
  instructions: z.prefault(text(8000), ''),
  parameters: z.prefault(parametersSchema, {}),
  output: outputSchema,
});
