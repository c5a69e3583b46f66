/** A keyword of draft 2020-12 that holds schemas. */
interface SchemaKeyword {
  /** Whether they are about a part of the value, or about the value itself, or are there to be referred to. */
  readonly about: 'part' | 'value' | 'definition';
  readonly holds: 'one' | 'list' | 'map';
}

const of = (about: SchemaKeyword['about'], holds: SchemaKeyword['holds']): SchemaKeyword => ({
  about,
  holds,
});

/** Every keyword of draft 2020-12 that holds schemas, and `definitions`, which older drafts had. */
export const schemaKeywords: ReadonlyMap<string, SchemaKeyword> = new Map([
  ['items', of('part', 'one')],
  ['contains', of('part', 'one')],
  ['additionalProperties', of('part', 'one')],
  ['unevaluatedItems', of('part', 'one')],
  ['unevaluatedProperties', of('part', 'one')],
  ['prefixItems', of('part', 'list')],
  ['properties', of('part', 'map')],
  ['patternProperties', of('part', 'map')],
  ['not', of('value', 'one')],
  ['if', of('value', 'one')],
  ['then', of('value', 'one')],
  ['else', of('value', 'one')],
  ['propertyNames', of('value', 'one')],
  ['allOf', of('value', 'list')],
  ['anyOf', of('value', 'list')],
  ['oneOf', of('value', 'list')],
  ['dependentSchemas', of('value', 'map')],
  ['$defs', of('definition', 'map')],
  ['definitions', of('definition', 'map')],
]);
