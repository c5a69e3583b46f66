import type { Issue } from '../task/issue.ts';
import type { JsonValue } from '../task/json-schema.ts';

/** One value that a person wrote over. */
export interface ValueEdit {
  /** A JSON Pointer into the answer; of a table that was found as {@link cellPath} has it. */
  readonly path: string;
  /** As it was typed. */
  readonly typed: string;
  /** Written one way, where it could be; null where it was emptied. */
  readonly value: JsonValue;
}

/** All that a person changed of a result, plain data. */
export interface RunEdits {
  /** One for each place. */
  readonly values: readonly ValueEdit[];
  /** Everything that is wrong with the answer as it is now; of no use where there are no values. */
  readonly issues: readonly Issue[];
}

/** A cell of a table that was found. No JSON Pointer, which would begin with a slash. */
export function cellPath(table: number, row: number, cell: number): string {
  return `table/${table}/${row}/${cell}`;
}
