import type { FieldShape, GroupShape } from '../fields/field.ts';

/** The fields within a field: those of a group, or of the groups in a list. */
export function innerGroup(shape: FieldShape): GroupShape | undefined {
  if (shape.kind === 'group') return shape;
  return shape.kind === 'list' ? innerGroup(shape.item) : undefined;
}
