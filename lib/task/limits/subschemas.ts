import type { JsonSchema, JsonValue } from '../json-schema.ts';
import { pointer } from '../pointer.ts';
import { schemaKeywords } from './schema-keywords.ts';

/** A schema within another. */
export interface Subschema {
  /** From the outer schema, as a JSON Pointer. */
  readonly path: string;
  readonly schema: JsonValue;
  /** Whether it is about a part of the value, or about the value itself, or is only there to be referred to. */
  readonly about: 'part' | 'value' | 'definition';
}

/** The schemas directly within one, by the keywords of draft 2020-12. */
export function subschemas(schema: JsonSchema): Subschema[] {
  return Object.entries(schema).flatMap(([keyword, value]): Subschema[] => {
    const known = schemaKeywords.get(keyword);
    if (!known) return [];
    const { about, holds } = known;
    if (holds === 'one') return [{ path: pointer(keyword), schema: value, about }];
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value).map(([key, inner]: [string, JsonValue]) => {
      return { path: pointer(keyword, key), schema: inner, about };
    });
  });
}
