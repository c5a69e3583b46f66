import type { Field, FieldShape, GroupShape } from '../fields/field.ts';
import type { Place } from './place.ts';

/** The fields with those of one group changed; the whole's own for an empty place. All others stay the same objects. */
export function changeFields(
  whole: GroupShape,
  group: Place,
  change: (fields: readonly Field[]) => readonly Field[],
): GroupShape {
  const [first, ...rest] = group;
  if (first === undefined) return { ...whole, fields: change(whole.fields) };
  const fields = whole.fields.map((field, at) =>
    at === first ? { ...field, ...within(field, (inner) => changeFields(inner, rest, change)) } : field,
  );
  return { ...whole, fields };
}

function within(shape: FieldShape, change: (group: GroupShape) => GroupShape): FieldShape {
  if (shape.kind === 'group') return change(shape);
  return shape.kind === 'list' ? { ...shape, item: within(shape.item, change) } : shape;
}
