import type { Field, FieldShape } from '../fields/field.ts';
import { given } from '../fields/given.ts';

/** What a person can make a field: all that the builder can show. */
export const fieldKinds = [
  'text',
  'long-text',
  'number',
  'integer',
  'amount',
  'date',
  'time',
  'date-time',
  'yes-no',
  'choice',
  'choices',
  'email',
  'phone',
  'url',
  'code',
  'group',
  'list',
] as const;

/** One of {@link fieldKinds}. */
export type FieldKind = (typeof fieldKinds)[number];

/** A field made another kind: its names stay, and what the new kind has as well. */
export function withKind(field: Field, kind: FieldKind): Field {
  const { key, isRequired, label, description, isNullable } = field;
  const names = {
    ...given('label', label),
    ...given('description', description),
    ...given('isNullable', isNullable),
  };
  return { key, isRequired, ...names, ...shapeOf(kind, field) };
}

/** A shape of a kind, with what it can take over of the one before. */
export function shapeOf(kind: FieldKind, before?: FieldShape): FieldShape {
  const options = before && 'options' in before ? before.options : [];
  switch (kind) {
    case 'choice':
    case 'choices':
      return { kind, options };
    case 'group':
      return before?.kind === 'list' && before.item.kind === 'group'
        ? before.item
        : { kind, fields: [], rules: [], isClosed: false };
    case 'list':
      return { kind, item: before === undefined ? { kind: 'text' } : bare(before) };
    case 'text':
    case 'long-text':
    case 'email':
    case 'phone':
    case 'url':
    case 'code':
      return { kind, ...limitsOf(before) };
    case 'number':
    case 'integer':
    case 'amount':
    case 'date':
    case 'time':
    case 'date-time':
    case 'yes-no':
      return { kind };
  }
}

/** A field as it stands in a list: without its own names. */
function bare(shape: FieldShape): FieldShape {
  const { label: _label, description: _description, ...rest } = shape;
  const { key: _key, isRequired: _isRequired, ...item } = { key: '', isRequired: false, ...rest };
  return item;
}

function limitsOf(before: FieldShape | undefined) {
  if (
    before === undefined ||
    !('minimumLength' in before || 'maximumLength' in before || 'pattern' in before)
  )
    return {};
  return {
    ...given('minimumLength', before.minimumLength),
    ...given('maximumLength', before.maximumLength),
    ...given('pattern', before.pattern),
  };
}
