import type { GroupShape } from '../fields/field.ts';
import { changeFields } from './change-fields.ts';
import { fieldAt, groupAt } from './field-at.ts';
import type { Place } from './place.ts';

/**
 * The fields with one of them at another place, also in another group; undefined where it cannot go there: into itself,
 * into what is no group, nowhere else.
 *
 * @param to where it stands afterwards, as places are once it has gone from its own.
 */
export function moveField(whole: GroupShape, from: Place, to: Place): GroupShape | undefined {
  const field = fieldAt(whole, from);
  const at = from.at(-1);
  const end = to.at(-1);
  if (!field || at === undefined || end === undefined || from.join('/') === to.join('/')) return undefined;
  const without = changeFields(whole, from.slice(0, -1), (fields) => fields.toSpliced(at, 1));
  const group = groupAt(without, to.slice(0, -1));
  if (!group || end < 0 || end > group.fields.length) return undefined;
  return changeFields(without, to.slice(0, -1), (fields) => fields.toSpliced(end, 0, field));
}

/** A place as it is once the field at another has gone; undefined within that field. */
export function placeWithout(place: Place, gone: Place): Place | undefined {
  const level = gone.length - 1;
  const isBelow = place.length > level && gone.slice(0, level).every((at, index) => place[index] === at);
  const [own, other] = [gone[level] ?? 0, place[level] ?? 0];
  if (!isBelow || other < own) return place;
  if (other === own) return place.length > gone.length ? undefined : place;
  return place.with(level, other - 1);
}

/** Where Alt and an arrow bring a field: up, down, into the group before it, out of its own. */
export function neighbourPlace(
  whole: GroupShape,
  place: Place,
  way: 'up' | 'down' | 'in' | 'out',
): Place | undefined {
  const group = place.slice(0, -1);
  const at = place.at(-1) ?? 0;
  switch (way) {
    case 'up':
      return at === 0 ? undefined : [...group, at - 1];
    case 'down':
      return at + 1 < (groupAt(whole, group)?.fields.length ?? 0) ? [...group, at + 1] : undefined;
    case 'in': {
      const before = at === 0 ? undefined : groupAt(whole, [...group, at - 1]);
      return before && [...group, at - 1, before.fields.length];
    }
    case 'out':
      return group.length === 0 ? undefined : [...group.slice(0, -1), (group.at(-1) ?? 0) + 1];
  }
}
