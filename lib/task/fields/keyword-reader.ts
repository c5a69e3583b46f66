import { isJsonObject } from '../is-json-object.ts';
import type { JsonObject, JsonSchema, JsonValue } from '../json-schema.ts';
import { extensionKeyword } from './extension-keyword.ts';

/** Takes the keywords of a schema one after the other; what nobody took is left. */
export class KeywordReader {
  readonly #left: Map<string, JsonValue>;
  readonly #extensions: Map<string, JsonValue>;

  constructor(schema: JsonSchema) {
    this.#left = new Map(Object.entries(schema));
    const own = this.#left.get(extensionKeyword);
    this.#extensions = new Map(isJsonObject(own) ? Object.entries(own) : []);
    if (isJsonObject(own) && this.#extensions.size > 0) this.#left.delete(extensionKeyword);
  }

  /** The value of a keyword; nothing, and the keyword is left, where it is not of the kind. */
  take<T extends JsonValue>(keyword: string, isOfKind: (value: JsonValue) => value is T): T | undefined {
    return takeFrom(this.#left, keyword, isOfKind);
  }

  /** The same for a part of our own keyword. */
  takeExtension<T extends JsonValue>(
    name: string,
    isOfKind: (value: JsonValue) => value is T,
  ): T | undefined {
    return takeFrom(this.#extensions, name, isOfKind);
  }

  /** What a keyword says, without taking it. */
  peek(keyword: string): JsonValue | undefined {
    return this.#left.get(keyword);
  }

  /** What nobody took. */
  rest(): JsonObject | undefined {
    const left = [...this.#left];
    if (this.#extensions.size > 0) left.push([extensionKeyword, Object.fromEntries(this.#extensions)]);
    return left.length === 0 ? undefined : Object.fromEntries(left);
  }
}

function takeFrom<T extends JsonValue>(
  map: Map<string, JsonValue>,
  name: string,
  isOfKind: (value: JsonValue) => value is T,
): T | undefined {
  const value = map.get(name);
  if (value === undefined || !isOfKind(value)) return undefined;
  map.delete(name);
  return value;
}
