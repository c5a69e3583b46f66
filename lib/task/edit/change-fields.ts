import type { Field, FieldShape, GroupShape } from '../fields/field.ts';
import type { Place } from './place.ts';

/** The fields with those of one group changed; the whole's own for an empty place. All others stay the same objects. */
export function changeFields(
  whole: GroupShape,
  group: Place,
  change: (fields: readonly Field[]) => readonly Field[],
): GroupShape {
  return changeGroup(whole, group, (found) => ({ ...found, fields: change(found.fields) }));
}

/** The same with the group itself changed: its fields, or the rules between them. */
export function changeGroup(
  whole: GroupShape,
  group: Place,
  change: (group: GroupShape) => GroupShape,
): GroupShape {
  const [first, ...rest] = group;
  if (first === undefined) return change(whole);
  const fields = whole.fields.map((field, at) =>
    at === first ? { ...field, ...within(field, (inner) => changeGroup(inner, rest, change)) } : field,
  );
  return { ...whole, fields };
}

function within(shape: FieldShape, change: (group: GroupShape) => GroupShape): FieldShape {
  if (shape.kind === 'group') return change(shape);
  return shape.kind === 'list' ? { ...shape, item: within(shape.item, change) } : shape;
}
