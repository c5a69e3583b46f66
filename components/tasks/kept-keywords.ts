import type { FieldShape } from '../../lib/task/fields/field.ts';

/** The keywords of a field's JSON Schema that the builder does not show, by their names; those of a list's values too. */
export function keptKeywords(shape: FieldShape): readonly string[] {
  const own = Object.keys(shape.kept ?? {}).filter(
    (keyword) => shape.kind !== 'group' || keyword !== 'required',
  );
  return shape.kind === 'list' && shape.item.kind !== 'group' ? [...own, ...keptKeywords(shape.item)] : own;
}
