import type { Field, GroupShape } from '../fields/field.ts';
import { innerGroup } from './inner-group.ts';
import type { Place } from './place.ts';

/** One row of the builder. */
export interface FieldRow {
  readonly place: Place;
  readonly field: Field;
  /** How many fields stand in its group. */
  readonly siblings: number;
}

/** All fields from top to bottom, those within a field under it. */
export function fieldRows(group: GroupShape, above: Place = []): FieldRow[] {
  return group.fields.flatMap((field, at) => {
    const place = [...above, at];
    const inner = innerGroup(field);
    return [
      { place, field, siblings: group.fields.length },
      ...(inner === undefined ? [] : fieldRows(inner, place)),
    ];
  });
}
