import type { Field, FieldShape } from '../fields/field.ts';

/**
 * A field of a built-in task. It has a description, for the engine, and no label: what people call it is
 * known by its key.
 */
export function field(
  key: string,
  shape: FieldShape | Exclude<FieldShape['kind'], 'choice' | 'choices' | 'group' | 'list' | 'raw'>,
  description: string,
  isRequired = false,
): Field {
  const whole = typeof shape === 'string' ? ({ kind: shape } as FieldShape) : shape;
  return Object.assign({ key, isRequired, description }, whole);
}
