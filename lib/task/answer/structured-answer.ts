import type { FieldShape } from '../fields/field.ts';
import type { JsonObject } from '../json-schema.ts';
import type { DataAnswer } from './task-answer.ts';

/** An answer that is data, with what is known of its fields: all that showing and changing it takes. Plain data. */
export interface StructuredAnswer extends Pick<DataAnswer, 'kind' | 'values' | 'issues'> {
  /** What was asked for: a group of fields, in their order; raw where a schema says more than fields can. */
  readonly shape: FieldShape;
  /** Normalised, faults and all; of a table as {@link DataAnswer.data} has it. */
  readonly data: JsonObject;
}
