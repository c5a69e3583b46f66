import { answerSchema } from '../compile/answer-schema.ts';
import { fieldOfSchema } from '../fields/field-of-schema.ts';
import type { FieldShape } from '../fields/field.ts';
import type { TaskOutput } from '../task-output.ts';
import { plainSchema } from './plain-schema.ts';

/** What an answer of data is made of, as its values are read and shown. The schema must have passed `schemaIssues`. */
export function answerShape(output: Exclude<TaskOutput, { kind: 'text' }>): FieldShape {
  return fieldOfSchema(plainSchema(answerSchema(output)));
}
