/** How large a JSON Schema may be that a person brings: what every engine and the builder can carry. */
export const schemaLimits = {
  /** As JSON text in UTF-8. */
  bytes: 64 * 1024,
  /** Levels of values within values, through references too; the whole answer is the first. */
  depth: 8,
  /** Properties in all objects together. */
  properties: 200,
  /** Values of all `enum` together. */
  options: 500,
  /** Schemas within it, with every reference written out: a few references can stand for millions. */
  expanded: 5000,
  /** Levels of JSON of any meaning. */
  nesting: 64,
} as const;
