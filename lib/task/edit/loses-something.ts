import type { Field } from '../fields/field.ts';

/** Whether another type has dropped what a person has put into a field: its fields, its choices, its rules. */
export function losesSomething(before: Field, after: Field): boolean {
  const kept = new Set(Object.keys(after));
  return Object.entries(before).some(([key, value]) => {
    const isNothing = value === false || (Array.isArray(value) && value.length === 0);
    // A list of plain text is how every list begins; the one of groups that becomes a group keeps its fields.
    const isPlainItem =
      key === 'item' && before.kind === 'list' && (before.item.kind === 'text' || 'fields' in after);
    return !kept.has(key) && !isNothing && !isPlainItem;
  });
}
