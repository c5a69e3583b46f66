import type { JsonObject, JsonValue } from '../../../lib/task/json-schema.ts';
import type { ContractRules } from './contract-rules.ts';

const structural = ['type', 'properties', 'required', 'additionalProperties', 'items', 'enum', 'description'];

const more: Record<ContractRules['dialect'], readonly string[]> = {
  common: ['format'],
  cohere: ['format'],
  claude: ['format', 'anyOf'],
  azure: ['anyOf'],
  llamacpp: ['format', 'anyOf', 'minItems', 'maxItems'],
  gemini: ['format', 'anyOf', 'minimum', 'maximum', 'minItems', 'maxItems'],
  openai: [
    'format',
    'anyOf',
    'pattern',
    'minimum',
    'maximum',
    'exclusiveMinimum',
    'exclusiveMaximum',
    'multipleOf',
    'minItems',
    'maxItems',
  ],
};

/** What a service's grammar compiler would refuse in a schema, or would pass over in silence. */
export function lintSchema(schema: JsonValue, dialect: ContractRules['dialect'], path = '$'): string[] {
  if (typeof schema !== 'object' || schema === null || Array.isArray(schema)) return [`${path} is no schema`];
  const node = schema as JsonObject;
  const faults: string[] = [];
  for (const key of Object.keys(node))
    if (![...structural, ...more[dialect]].includes(key)) faults.push(`${path} has ${key}`);
  if (path === '$' && node['type'] !== 'object') faults.push('the root is no object');
  if (node['type'] === undefined && node['anyOf'] === undefined) faults.push(`${path} has no type`);
  const properties = node['properties'] as JsonObject | undefined;
  if (properties) {
    const keys = Object.keys(properties);
    const required = (node['required'] ?? []) as readonly string[];
    if (node['additionalProperties'] !== false) faults.push(`${path} is open`);
    if (keys.length === 0) faults.push(`${path} is empty`);
    if (required.length === 0) faults.push(`${path} requires nothing`);
    const isAllRequired = keys.every((key) => required.includes(key));
    if (dialect !== 'cohere' && !isAllRequired) faults.push(`${path} has optional fields`);
    for (const [key, each] of Object.entries(properties))
      faults.push(...lintSchema(each, dialect, `${path}.${key}`));
  }
  if (node['items'] !== undefined) faults.push(...lintSchema(node['items'], dialect, `${path}[]`));
  for (const each of (node['anyOf'] ?? []) as readonly JsonValue[])
    faults.push(...lintSchema(each, dialect, `${path}|`));
  return faults;
}
