import type { JsonObject, JsonSchema, JsonValue } from '../../../lib/task/json-schema.ts';
import { isJsonObject } from '../../../lib/task/is-json-object.ts';
import { numberGenerator } from '../number-generator.ts';

/** An object schema as somebody may have written it, the same for the same seed; at most five levels. */
export function randomSchema(seed: number): JsonSchema {
  const next = numberGenerator(seed);
  const oneOf = <T>(...values: readonly T[]): T => values[next(values.length)] as T;
  const maybe = (part: JsonObject, one = 3): JsonObject => (next(one) === 0 ? part : {});
  const own = (part: JsonObject): JsonObject => (Object.keys(part).length > 0 ? { 'x-fieldshot': part } : {});
  const word = () => oneOf('total', 'Date', 'größe', '項目', 'a b', 'x', '~/', 'constructor') + next(100);
  const described = () => ({ ...maybe({ title: word() }), ...maybe({ description: `${word()} …` }) });
  const strange = () =>
    maybe(
      oneOf<JsonObject>(
        { default: null },
        { examples: ['a', 1] },
        { deprecated: true },
        { 'x-other': { a: [1] } },
        { not: { const: 1 } },
        { $comment: 'kept' },
      ),
      4,
    );
  const text = (): JsonSchema => ({
    type: oneOf<JsonValue>('string', 'string', ['string', 'null'], ['null', 'string']),
    ...maybe({ format: oneOf('email', 'uri', 'date', 'time', 'date-time', 'uuid') }),
    ...maybe({ minLength: next(5) }),
    ...maybe({ maxLength: 5 + next(50) }),
    ...maybe({ pattern: '^[A-Z]{2}$' }),
    ...own({
      ...maybe({ kind: oneOf('long-text', 'phone', 'code', 'time', 'unknown') }),
      ...maybe({ checksum: oneOf('iban', 'luhn', 'none') }),
      ...maybe({ earliest: '2026-01-01' }),
    }),
  });
  const number = (): JsonSchema => ({
    type: oneOf('number', 'integer'),
    ...maybe({ minimum: next(9) - 4 }),
    ...maybe({ exclusiveMaximum: 100 }),
    ...maybe({ maximum: 10 + next(9) }),
    ...maybe({ multipleOf: 0.01 }),
  });
  const amount = (): JsonSchema => ({
    type: 'object',
    properties: {
      value: { type: 'number', ...maybe({ minimum: 0 }) },
      currency: { type: 'string', pattern: '^[A-Z]{3}$' },
    },
    required: ['value'],
    ...maybe({ additionalProperties: false }, 2),
    'x-fieldshot': { kind: 'amount' },
  });
  const choice = (): JsonSchema => ({
    ...maybe({ type: 'string' }, 1),
    enum: oneOf<JsonValue[]>(['a', 'b'], ['a', null], [1, 2], []),
  });
  const choices = (): JsonSchema => ({
    type: 'array',
    items: { type: 'string', enum: ['a', 'b'] },
    uniqueItems: true,
    ...maybe({ maxItems: 2 }),
  });
  const raw = (): JsonValue =>
    oneOf<JsonValue>(
      true,
      {},
      { $ref: '#/$defs/a' },
      { anyOf: [{ type: 'string' }, { type: 'null' }] },
      {
        type: ['string', 'number'],
      },
    );
  const list = (depth: number): JsonSchema => ({
    type: 'array',
    items: node(depth + 1),
    ...maybe({ minItems: 1 }),
    ...maybe({ maxItems: 9 }),
    ...maybe({ uniqueItems: next(2) === 0 }),
    ...maybe({ prefixItems: [true] }, 9),
  });
  const group = (depth: number): JsonSchema => {
    const keys = [...new Set(Array.from({ length: next(6) }, word))];
    const required = keys.filter(() => next(2) === 0);
    if (next(4) === 0) required.reverse();
    return {
      type: 'object',
      ...maybe({ properties: Object.fromEntries(keys.map((key) => [key, node(depth + 1)])) }, 1),
      ...maybe({ required: next(5) === 0 ? [...required, 'elsewhere'] : required }, 2),
      ...maybe({ additionalProperties: oneOf<JsonValue>(false, false, true, { type: 'string' }) }, 2),
      ...maybe({ 'x-fieldshot': { rules: [{ kind: 'order', earlier: 'a', later: 'b' }] } }, 5),
      ...maybe({ 'x-fieldshot': oneOf<JsonValue>({}, 'odd', { rules: [] }, { more: 1 }) }, 9),
    };
  };
  const node = (depth: number): JsonValue => {
    const leaf = oneOf(text, text, text, number, amount, choice, choices, raw, () => ({ type: 'boolean' }));
    const made = depth < 4 && next(3) === 0 ? oneOf(list, group)(depth) : leaf();
    return isJsonObject(made) ? { ...made, ...described(), ...strange() } : made;
  };
  return { ...group(0), ...described(), ...strange(), ...maybe({ $defs: { a: { type: 'string' } } }) };
}
