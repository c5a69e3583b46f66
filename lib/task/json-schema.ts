/** What JSON can say. Objects may come from strangers: read own keys only (`Object.entries`, `Object.hasOwn`). */
export type JsonValue = null | boolean | number | string | readonly JsonValue[] | JsonObject;

/** A JSON object. */
export interface JsonObject {
  readonly [key: string]: JsonValue;
}

/**
 * A JSON Schema of draft 2020-12 as plain data; the boolean schemas stand only inside of one.
 * Source: https://json-schema.org/draft/2020-12
 */
export type JsonSchema = JsonObject;
