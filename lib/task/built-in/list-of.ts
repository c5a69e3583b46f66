import type { Field, ListShape } from '../fields/field.ts';

/** A list of groups of nothing but these fields. */
export function listOf(...fields: readonly Field[]): ListShape {
  return { kind: 'list', item: { kind: 'group', fields, rules: [], isClosed: true } };
}
