import type { JsonValue } from '../json-schema.ts';

/** A value of JSON that knows how its numbers were written. */
export interface SourcedJson {
  readonly value: JsonValue;
  /** How the number under a key was written, `327.00`; nothing where it is none or that is not known. */
  sourceOf(holder: JsonValue, key: string | number): string | undefined;
}

type Reviver = (
  this: object,
  key: string,
  value: JsonValue,
  context?: { readonly source?: string },
) => JsonValue;

/** Parses JSON; nothing where it is none. Browsers that do not tell how numbers were written give none. */
export function sourcedJson(text: string): SourcedJson | undefined {
  const sources = new WeakMap<object, Map<string, string>>();
  const reviver: Reviver = function remember(key, value, context) {
    if (typeof value === 'number' && context?.source !== undefined) {
      const own = sources.get(this) ?? new Map<string, string>();
      sources.set(this, own.set(key, context.source));
    }
    return value;
  };
  try {
    const value: JsonValue = JSON.parse(text, reviver);
    const sourceOf = (holder: JsonValue, key: string | number) =>
      typeof holder === 'object' && holder !== null ? sources.get(holder)?.get(String(key)) : undefined;
    return { value, sourceOf };
  } catch {
    return undefined;
  }
}
