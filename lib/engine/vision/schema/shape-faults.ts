import type { JsonObject, JsonValue } from '../../../task/json-schema.ts';
import type { SchemaNode, TypeName } from './schema-node.ts';

/** More are not told: the first few say what went wrong. */
const most = 10;

/**
 * What is wrong with the form of an answer: a field that is missing, an object where there should be a
 * value. No ranges and no sums: a model that is told of those without its picture makes them right by making
 * them up. A number that is written as text is no fault: the task reads it as it was printed.
 */
export function shapeFaults(value: JsonValue, node: SchemaNode): readonly string[] {
  const faults: string[] = [];
  collect(value, node, '$', faults);
  return faults.slice(0, most);
}

function collect(value: JsonValue, node: SchemaNode, path: string, faults: string[]): void {
  if (node.anyOf || faults.length >= most) return;
  if (!node.types.some((type) => isOf(value, type))) {
    faults.push(`${path} must be of type ${node.types.join(' or ')}`);
    return;
  }
  const { items, properties } = node;
  if (Array.isArray(value)) {
    for (const [at, each] of (value as readonly JsonValue[]).entries())
      if (items) collect(each, items, `${path}[${at}]`, faults);
    return;
  }
  if (typeof value !== 'object' || value === null || !properties) return;
  for (const [key, property] of properties) {
    const each = Object.hasOwn(value, key) ? (value as JsonObject)[key] : undefined;
    if (each !== undefined) collect(each, property, `${path}.${key}`, faults);
    else if (node.required?.has(key)) faults.push(`${path}.${key} is missing`);
  }
}

function isOf(value: JsonValue, type: TypeName): boolean {
  if (type === 'null') return value === null;
  if (type === 'array') return Array.isArray(value);
  if (type === 'object') return typeof value === 'object' && value !== null && !Array.isArray(value);
  if (type === 'boolean') return typeof value === 'boolean';
  if (type === 'string') return typeof value === 'string' || typeof value === 'number';
  return typeof value === 'number' || (typeof value === 'string' && /\d/u.test(value));
}
