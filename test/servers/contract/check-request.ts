import { isDeepStrictEqual } from 'node:util';
import type { IncomingHttpHeaders } from 'node:http';
import type { JsonObject } from '../../../lib/task/json-schema.ts';
import { contractRules, type ContractRules } from './contract-rules.ts';
import { lintSchema } from './lint-schema.ts';
import { receivePicture, type ReceivedPicture } from './received-picture.ts';

/** Headers that a request may carry: ours, and those that no program can help. */
const headerNames = new Set(
  (
    'accept content-type content-length authorization api-key host connection origin user-agent ' +
    'accept-encoding accept-language cache-control pragma transfer-encoding priority'
  ).split(' '),
);

/** A request, taken apart, and everything about it that this service, or our own promises, do not allow. */
export interface CheckedRequest {
  readonly body: JsonObject;
  readonly picture: ReceivedPicture | undefined;
  readonly prompt: string;
  /** As sent in the service's field. */
  readonly schema: JsonObject | undefined;
  readonly textLength: number;
  readonly violations: readonly string[];
}

/** Checks a request strictly by the rules of a service. */
export function checkRequest(
  profileId: string,
  request: { readonly url: string; readonly headers: IncomingHttpHeaders; readonly text: string },
): CheckedRequest {
  const rules = contractRules[profileId];
  if (!rules) throw new Error(`no rules for ${profileId}`);
  const body = JSON.parse(request.text) as JsonObject;
  const violations = [...checkHeaders(rules, request.headers), ...checkFields(rules, body)];
  if (request.url.includes('?')) violations.push('a query in the address');
  if (request.text.length > rules.requestBytes) violations.push('too many bytes');
  const content = contentOf(rules, body);
  const [first, second] = content;
  const hasPicture = content.length === 2;
  const text = hasPicture ? second : first;
  const textType = rules.endpoint === 'responses' ? 'input_text' : 'text';
  if (content.length > 2 || text?.['type'] !== textType) violations.push('not one text, behind the picture');
  const picture = hasPicture ? pictureOf(rules, first ?? {}, violations) : undefined;
  const schema = checkForm(rules, body, violations);
  const said = text?.['text'];
  const prompt = typeof said === 'string' ? said : '';
  const textLength = request.text.length - (picture ? Math.ceil(picture.bytes / 3) * 4 : 0);
  return { body, picture, prompt, schema, textLength, violations };
}

function checkHeaders(rules: ContractRules, headers: IncomingHttpHeaders): string[] {
  const violations = Object.keys(headers)
    .filter((name) => !headerNames.has(name) && !name.startsWith('sec-'))
    .map((name) => `header ${name}`);
  const { authorization = '', accept } = headers;
  const apiKey = headers['api-key'];
  if (rules.auth === 'bearer' && !/^Bearer \S+$/u.test(authorization)) violations.push('no bearer key');
  if (rules.auth === 'api-key' ? !apiKey || authorization !== '' : apiKey)
    violations.push('key in another header');
  if (headers['content-type'] !== 'application/json') violations.push('not called JSON');
  if (accept !== 'text/event-stream' && accept !== 'application/json') violations.push(`accepts ${accept}`);
  return violations;
}

function checkFields(rules: ContractRules, body: JsonObject): string[] {
  const violations = Object.keys(body)
    .filter((key) => !rules.fields.includes(key))
    .map((key) => `field ${key}`);
  for (const [key, value] of Object.entries(rules.fixed ?? {})) {
    const isThere = Object.hasOwn(body, key);
    if (isThere ? !isDeepStrictEqual(body[key], value) : rules.must?.includes(key))
      violations.push(`${key} is not as it must be`);
  }
  if (typeof body['model'] !== 'string' || body['model'] === '') violations.push('no model');
  if (body['stream_options'] !== undefined && body['stream'] !== true)
    violations.push('stream options without stream');
  return violations;
}

function contentOf(rules: ContractRules, body: JsonObject): readonly JsonObject[] {
  const messages = (body[rules.endpoint === 'responses' ? 'input' : 'messages'] ??
    []) as readonly JsonObject[];
  const content = messages.at(-1)?.['content'];
  return Array.isArray(content) ? (content as readonly JsonObject[]) : [];
}

function pictureOf(
  rules: ContractRules,
  part: JsonObject,
  violations: string[],
): ReceivedPicture | undefined {
  const inResponses = rules.endpoint === 'responses';
  if (part['type'] !== (inResponses ? 'input_image' : 'image_url'))
    violations.push('the picture does not come first');
  const holder = (inResponses ? part : part['image_url']) as JsonObject | undefined;
  if (typeof holder !== 'object') return undefined;
  const url = holder[inResponses ? 'image_url' : 'url'];
  const { detail } = holder;
  const isDetailFine = detail === undefined ? !inResponses : rules.details.includes(detail as string);
  if (!isDetailFine) violations.push(`detail ${JSON.stringify(detail)}`);
  const picture = receivePicture(typeof url === 'string' ? url : '');
  violations.push(...picture.faults);
  if (picture.bytes > rules.imageBytes) violations.push('too many bytes of picture');
  return picture;
}

/** Checks how a form is asked for; gives the schema, where one is sent. */
function checkForm(rules: ContractRules, body: JsonObject, violations: string[]): JsonObject | undefined {
  const format = (
    rules.endpoint === 'responses'
      ? (body['text'] as JsonObject | undefined)?.['format']
      : body['response_format']
  ) as JsonObject | undefined;
  if (!format) return undefined;
  if (format['type'] === 'json_object' && format['schema'] === undefined) {
    if (!rules.jsonMode) violations.push('no JSON mode here');
    if (!/JSON/u.test(JSON.stringify(body['messages'] ?? body['instructions'] ?? body['input'])))
      violations.push('JSON mode without the word');
    return undefined;
  }
  const named = (rules.schema === 'json_schema' ? format['json_schema'] : format) as JsonObject | undefined;
  const expectedType = rules.schema === 'json_object' ? 'json_object' : 'json_schema';
  if (format['type'] !== expectedType || !named) violations.push('the schema is not where it belongs');
  const isNamed = /^[\w-]{1,64}$/u.test(typeof named?.['name'] === 'string' ? named['name'] : '');
  if (expectedType === 'json_schema' && !isNamed) violations.push('the schema has no name');
  const strict = named?.['strict'];
  if (rules.strict === 'required' ? strict !== true : rules.strict === 'refused' && strict !== undefined)
    violations.push(`strict is ${JSON.stringify(strict)}`);
  if (!rules.streamsSchema && body['stream'] === true) violations.push('a stream with a schema');
  const schema = named?.['schema'];
  if (schema === undefined) return undefined;
  violations.push(...lintSchema(schema, rules.dialect));
  return schema as JsonObject;
}
