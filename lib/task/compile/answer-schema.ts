import type { JsonSchema } from '../json-schema.ts';
import type { TaskOutput } from '../task-output.ts';
import { tableSchema } from './table-schema.ts';

/** What a whole answer of data must fit, with our own keyword: of a record its schema, of a table its rows'. */
export function answerSchema(output: Exclude<TaskOutput, { kind: 'text' }>): JsonSchema {
  return output.kind === 'table' ? tableSchema(output.row) : output.schema;
}
