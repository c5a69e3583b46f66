import type { Field, GroupShape } from '../fields/field.ts';
import { innerGroup } from './inner-group.ts';
import type { Place } from './place.ts';

/** The group at a place: the whole for an empty one; undefined where there is none. */
export function groupAt(whole: GroupShape, [first, ...rest]: Place): GroupShape | undefined {
  if (first === undefined) return whole;
  const field = whole.fields[first];
  const inner = field && innerGroup(field);
  return inner && groupAt(inner, rest);
}

/** The field at a place; undefined where there is none. */
export function fieldAt(whole: GroupShape, place: Place): Field | undefined {
  return groupAt(whole, place.slice(0, -1))?.fields[place.at(-1) ?? -1];
}
