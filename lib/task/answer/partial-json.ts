import { Allow, parse } from 'partial-json';
import { isJsonObject } from '../is-json-object.ts';
import type { JsonValue } from '../json-schema.ts';
import { bareAnswer } from './bare-answer.ts';
import { isTextNestedDeeper } from './is-text-nested-deeper.ts';

/** Levels of JSON that are read, so that everything after may walk them. */
export const deepestAnswer = 100;

/**
 * What an answer says as far as it came: texts may be cut, numbers are held until they are whole. Nothing
 * where there is no beginning of an object or a list, or nothing in it.
 */
export function partialJson(text: string): JsonValue | undefined {
  const bare = bareAnswer(text);
  const start = bare.search(/[{[]/u);
  if (start < 0 || isTextNestedDeeper(bare, deepestAnswer)) return undefined;
  try {
    const value = ownCopy(parse(bare.slice(start), Allow.ALL & ~Allow.NUM));
    const isFilled = typeof value === 'object' && value !== null && Object.keys(value).length > 0;
    return isFilled ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Own keys only, since the parser lets `__proto__` set the prototype; what JSON has no word for becomes null. */
function ownCopy(value: JsonValue | undefined): JsonValue {
  if (value === undefined || (typeof value === 'number' && !Number.isFinite(value))) return null;
  if (Array.isArray(value)) return value.map(ownCopy);
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, ownCopy(inner)]));
}
