import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { parse } from 'yaml';
import type { JsonObject, JsonValue } from '../../../lib/task/json-schema.ts';

/** The folder with the services' public API descriptions; without it requests are checked by our own rules alone. */
const folder = process.env['API_DESCRIPTIONS'];

interface Description {
  readonly file: string;
  /** Of the schema that a request's body must fit. */
  readonly schema: string;
  /** What the description is behind with, by a part of the error: the service itself takes it. */
  readonly forgiven: readonly RegExp[];
}

const openAi = 'openai.openapi.json';

const descriptions: Readonly<Record<string, Description>> = {
  openai: { file: openAi, schema: 'CreateChatCompletionRequest', forgiven: [/detail/u] },
  'openai-responses': { file: openAi, schema: 'CreateResponse', forgiven: [/detail/u] },
  mistral: { file: 'mistral.openapi.yaml', schema: 'ChatCompletionRequest', forgiven: [] },
  together: { file: 'together.openapi.yaml', schema: 'ChatCompletionRequest', forgiven: [/model/u] },
};

const validators = new Map<string, ValidateFunction | undefined>();

function validatorFor(profileId: string): ValidateFunction | undefined {
  const description = descriptions[profileId];
  if (description && !validators.has(profileId)) validators.set(profileId, validatorOf(description));
  return validators.get(profileId);
}

/** What a service's own description finds wrong with a request; nothing where there is no description. */
export function faultsByDescription(profileId: string, body: JsonObject): readonly string[] {
  const description = descriptions[profileId];
  if (!description) return [];
  const validate = validatorFor(profileId);
  if (!validate || validate(body)) return [];
  const faults = (validate.errors ?? []).map(
    ({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
  );
  return faults.filter((fault) => !description.forgiven.some((pattern) => pattern.test(fault))).slice(0, 3);
}

/** Whether requests to a service are checked by its own description in this run. */
export function isDescribed(profileId: string): boolean {
  return validatorFor(profileId) !== undefined;
}

function validatorOf({ file, schema }: Description): ValidateFunction | undefined {
  const place = folder === undefined ? undefined : path.join(folder, file);
  if (place === undefined || !existsSync(place)) return undefined;
  const text = readFileSync(place, 'utf8');
  const document = (file.endsWith('.json') ? JSON.parse(text) : parse(text)) as JsonObject;
  const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: false, logger: false });
  ajv.addSchema({ $id: 'api', components: mended(document['components'] ?? {}) });
  const closed = file === openAi ? { unevaluatedProperties: false } : {};
  return ajv.compile({ $ref: `api#/components/schemas/${schema}`, ...closed });
}

/**
 * Mends what keeps descriptions from compiling, or makes them refuse what the services take: leftovers of
 * an older language, and alternatives that overlap.
 */
function mended(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return (value as readonly JsonValue[]).map(mended);
  if (typeof value !== 'object' || value === null) return value;
  const { nullable, discriminator: _discriminator, oneOf, ...rest } = value as JsonObject;
  const isSchemaPart = typeof _discriminator === 'object' || oneOf !== undefined || nullable !== undefined;
  if (!isSchemaPart)
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, mended(each)]));
  const inner = Object.fromEntries(
    Object.entries(rest)
      .filter(([key]) => !key.startsWith('x-'))
      .map(([key, each]) => [key, mended(each)]),
  );
  const joined = Array.isArray(oneOf) ? { ...inner, anyOf: mended(oneOf) } : inner;
  return nullable === true ? { anyOf: [joined, { type: 'null' }] } : joined;
}
