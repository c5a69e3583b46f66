import type { JsonSchema } from './json-schema.ts';

/** The shape of a task's answer. */
export type TaskOutput =
  | {
      readonly kind: 'text';
      /** `markdown` keeps headings, lists and tables. */
      readonly format: 'plain' | 'markdown';
    }
  | {
      readonly kind: 'table';
      /** One row: an object whose properties are the columns. Left out, the columns are those that are printed. */
      readonly row?: JsonSchema;
    }
  | {
      readonly kind: 'record';
      /** The whole answer: an object. */
      readonly schema: JsonSchema;
    };
