import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { profiles } from '../../../../lib/engine/vision/profiles/profiles.ts';
import { endpointAddress } from '../../../../lib/net/endpoint-address.ts';
import { startContractServer, type ContractServer } from '../../../servers/contract/contract-server.ts';
import { askEndpoint } from './ask-endpoint.ts';

const { ENDPOINT, ENDPOINT_URL, ENDPOINT_MODEL = '', ENDPOINT_KEY = '' } = process.env;
const profile = profiles.find(({ id }) => id === ENDPOINT);
const baseUrl = endpointAddress(ENDPOINT_URL ?? profile?.baseUrl ?? '');

it.runIf(ENDPOINT !== undefined)('an endpoint that can be asked is named', () => {
  expect(profile, `${ENDPOINT} is none of ${profiles.map(({ id }) => id).join(', ')}`).toBeDefined();
  expect(baseUrl).toBeInstanceOf(URL);
});

// Only with a person's own endpoint: docs/engines.md says how.
describe.skipIf(!profile || !(baseUrl instanceof URL))('a real endpoint', { timeout: 300_000 }, () => {
  if (!profile || !(baseUrl instanceof URL)) return;
  const asked = { profile, baseUrl, model: ENDPOINT_MODEL, key: ENDPOINT_KEY };
  askEndpoint(() => asked, console.log);
});

describe.each(profiles.filter(({ id }) => ['openai', 'openai-responses', 'groq', 'ollama'].includes(id)))(
  'the contract server as $id, in the place of a real one',
  (played) => {
    const key = 'a-right-key';
    let server: ContractServer;
    beforeAll(async () => {
      server = await startContractServer(played);
      server.play((turn) => {
        const { authorization = `Bearer ${key}` } = turn.request.headers;
        if (authorization !== `Bearer ${key}`)
          return turn.refuse(401, { error: { message: 'Incorrect API key', code: 'invalid_api_key' } });
        if (turn.body['model'] !== 'seeing-vl-model')
          return turn.refuse(404, { error: { message: 'no such model', code: 'model_not_found' } });
        turn.answerWell();
      });
    });
    afterAll(async () => {
      await server.close();
      expect(server.violations).toEqual([]);
    });
    askEndpoint(
      () => ({ profile: played, baseUrl: server.baseUrl, model: 'seeing-vl-model', key }),
      () => undefined,
    );
  },
);
