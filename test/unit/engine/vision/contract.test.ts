import { describe, expect, it } from 'vitest';
import { buildBody } from '../../../../lib/engine/vision/request/build-body.ts';
import type { VisionQuestion } from '../../../../lib/engine/vision/request/vision-question.ts';
import { profiles } from '../../../../lib/engine/vision/profiles/profiles.ts';
import { compileWireSchema } from '../../../../lib/engine/vision/schema/wire-schema.ts';
import type { JsonObject } from '../../../../lib/task/json-schema.ts';
import { codeSchema } from '../../../fakes/compiled-task.ts';
import { encodePng } from '../../../fakes/node-drawer.ts';
import { faultsByDescription, isDescribed } from '../../../servers/contract/api-descriptions.ts';
import { checkRequest } from '../../../servers/contract/check-request.ts';
import { drawCode, readCode } from '../../../servers/contract/picture-code.ts';

const profileOf = (id: string) => {
  const profile = profiles.find((each) => each.id === id);
  if (!profile) throw new Error(id);
  return profile;
};

function bodyFor(id: string): JsonObject {
  const profile = profileOf(id);
  const bytes = encodePng(drawCode('ABCDEF', 96, 48));
  const wire = compileWireSchema(codeSchema, profile.structured.dialect);
  const question: VisionQuestion = {
    model: 'some-vision',
    instructions: 'Read. JSON.',
    prompt: 'What is there?',
    picture: {
      bytes,
      mediaType: 'image/png',
      width: 96,
      height: 48,
      quality: 1,
      byteLimit: 1e6,
      estimatedTokens: 9,
      detail: 'high',
    },
    ...(wire ? { schema: wire.schema } : {}),
    step:
      profile.structured.strict === 'no'
        ? profile.structured.streams
          ? 'schema'
          : 'schema-whole'
        : 'strict-schema',
    isData: true,
    parameters: { temperature: 0 },
    withoutFields: [],
  };
  return buildBody(profile, question);
}

const headersFor = (id: string): Record<string, string> => ({
  accept: 'text/event-stream',
  'content-type': 'application/json',
  ...(id === 'azure-openai' ? { 'api-key': 'k' } : { authorization: 'Bearer k' }),
});

const check = (id: string, body: JsonObject, headers: Record<string, string> = {}) =>
  checkRequest(id, {
    url: '/v1/chat/completions',
    headers: { ...headersFor(id), ...headers },
    text: JSON.stringify(body),
  });

/** Mistakes that a lenient server would swallow, each on a request that is fine without it. */
type Mistake = readonly [name: string, make: (text: string) => string, headers: Record<string, string>];

const mistakes: readonly Mistake[] = [
  ['a field that no service has', (text) => text.replace('{', '{"user":"me",'), {}],
  ['a private mark', (text) => text.replace('{', '{"metadata":{"page":"x"},'), {}],
  ['another picture type', (text) => text.replace('data:image/png', 'data:image/webp'), {}],
  ['a picture called what it is not', (text) => text.replace('data:image/png', 'data:image/jpeg'), {}],
  ['a picture cut short', (text) => text.replace(/base64,(.{200})[^"]*/u, 'base64,$1'), {}],
  [
    'a picture behind the text',
    (text) =>
      text.replace(
        /(\{"type":"(?:image_url|input_image)".*?\}?\}),(\{"type":"(?:input_)?text".*?\})/u,
        '$2,$1',
      ),
    {},
  ],
  [
    'an open object',
    (text) => text.replace('"additionalProperties":false', '"additionalProperties":true'),
    {},
  ],
  [
    'a keyword that grammars do not know',
    (text) => text.replace('"properties"', '"uniqueItems":true,"properties"'),
    {},
  ],
  ['no model', (text) => text.replace('some-vision', ''), {}],
  ['a telling header', (text) => text, { 'x-stainless-os': 'Linux' }],
  ['a referrer', (text) => text, { referer: 'https://page.example/' }],
  ['a cookie', (text) => text, { cookie: 'a=1' }],
];

describe('the contract', () => {
  it.each(profiles)('takes what is built for $id', ({ id }) => {
    expect(check(id, bodyFor(id)).violations).toEqual([]);
    expect(faultsByDescription(id, bodyFor(id))).toEqual([]);
  });

  it.each(mistakes)('refuses %s, at every service', (_name, mistake, headers) => {
    for (const { id } of profiles) {
      const body = JSON.parse(mistake(JSON.stringify(bodyFor(id)))) as JsonObject;
      const { violations, picture } = check(id, body, headers);
      expect([...violations, ...(picture?.code === 'ABCDEF' ? [] : ['no code'])], id).not.toEqual([]);
    }
  });

  it('knows a picture by its pixels, and another one, or noise, for what it is', () => {
    for (const code of ['000000', 'FFFFFF', 'C0FFEE', '800001'])
      expect(readCode(drawCode(code, 61, 43))).toBe(code);
    const blank = { data: new Uint8ClampedArray(61 * 43 * 4).fill(255), width: 61, height: 43 };
    expect(readCode(blank)).toBeUndefined();
    const cut = drawCode('C0FFEE', 60, 40);
    expect(readCode({ ...cut, width: 30, height: 80 })).toBeUndefined();
  });
});

describe.each(['openai', 'openai-responses', 'mistral', 'together'])('the public description of %s', (id) => {
  it.skipIf(!isDescribed(id))('refuses what the service refuses', { timeout: 60_000 }, () => {
    const body = bodyFor(id);
    const key = id === 'openai-responses' ? 'input' : 'messages';
    expect(faultsByDescription(id, body)).toEqual([]);
    expect(faultsByDescription(id, { ...body, [key]: 7 })).not.toEqual([]);
    expect(faultsByDescription(id, { ...body, temperature: 'warm' })).not.toEqual([]);
    const format =
      id === 'openai-responses'
        ? { text: { format: { type: 'json_schema' } } }
        : { response_format: { type: 'nonsense' } };
    expect(faultsByDescription(id, { ...body, ...format })).not.toEqual([]);
    if (id !== 'together') expect(faultsByDescription(id, { ...body, nonsense: 1 })).not.toEqual([]);
  });
});
