import type { Field, FieldShape } from '../fields/field.ts';
import { isJsonObject } from '../is-json-object.ts';
import type { JsonObject, JsonValue } from '../json-schema.ts';
import { printedDate } from '../values/printed-date.ts';
import { printedNumber } from '../values/printed-number.ts';

/**
 * The field that a few values are examples of. What is a number in one and a text in another is text; a key
 * that every example has is required. Nothing is made a choice, since an example does not show what else there is.
 */
export function shapeOfValues(values: readonly JsonValue[]): FieldShape {
  const known = values.filter((value) => value !== null);
  if (known.length === 0) return { kind: 'text' };
  if (known.every(isJsonObject)) return shapeOfObjects(known);
  if (known.every((value) => Array.isArray(value))) {
    return { kind: 'list', item: shapeOfValues(known.flat()) };
  }
  if (known.every((value) => typeof value === 'number')) return { kind: 'number' };
  if (known.every((value) => typeof value === 'boolean')) return { kind: 'yes-no' };
  return { kind: kindOfTexts(known.filter((value) => typeof value === 'string')) };
}

function shapeOfObjects(objects: readonly JsonObject[]): FieldShape {
  const keys = [...new Set(objects.flatMap((each) => Object.keys(each)))];
  const fields = keys.map((key): Field => {
    const values = objects.flatMap((each) => (Object.hasOwn(each, key) ? [each[key] ?? null] : []));
    const isRequired = values.length === objects.length && !values.includes(null);
    return Object.assign({ key, isRequired }, shapeOfValues(values));
  });
  return { kind: 'group', fields, rules: [], isClosed: true };
}

type TextKind = 'text' | 'long-text' | 'email' | 'url' | 'date' | 'time' | 'date-time';

const tests: readonly (readonly [kind: TextKind, test: (text: string) => boolean])[] = [
  ['email', (text) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/u.test(text)],
  ['url', (text) => /^https?:\/\/\S+$/iu.test(text)],
  ['date-time', (text) => /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d/u.test(text)],
  ['date', (text) => printedDate(text, {}) !== undefined && printedNumber(text, {}) === undefined],
  ['time', (text) => /^\d{1,2}:\d\d(?::\d\d)?$/u.test(text)],
  ['long-text', (text) => text.includes('\n')],
];

function kindOfTexts(texts: readonly string[]): TextKind {
  const filled = texts.filter((text) => text !== '');
  const fitting = tests.find(([, test]) => filled.length > 0 && filled.every(test));
  return fitting?.[0] ?? 'text';
}
