import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createVisionEngine } from '../../../../lib/engine/vision/create-vision-engine.ts';
import { diagnose } from '../../../../lib/engine/vision/doctor/diagnose.ts';
import { examineEndpoint } from '../../../../lib/engine/vision/doctor/examine-endpoint.ts';
import type { Diagnosis } from '../../../../lib/engine/vision/doctor/finding.ts';
import { tunnelLine } from '../../../../lib/engine/vision/doctor/tunnel-line.ts';
import { EndpointMemory } from '../../../../lib/engine/vision/ladder/endpoint-memory.ts';
import { listModels } from '../../../../lib/engine/vision/models/list-models.ts';
import { readModelList } from '../../../../lib/engine/vision/models/read-model-list.ts';
import { refusal } from '../../../../lib/engine/vision/failures/refusal.ts';
import { gemini } from '../../../../lib/engine/vision/profiles/gemini.ts';
import { ollama } from '../../../../lib/engine/vision/profiles/ollama.ts';
import { openAi } from '../../../../lib/engine/vision/profiles/openai.ts';
import { profiles } from '../../../../lib/engine/vision/profiles/profiles.ts';
import { RunGates } from '../../../../lib/engine/run-gates.ts';
import { dataTask, textTask } from '../../../fakes/compiled-task.ts';
import { nodeDrawer } from '../../../fakes/node-drawer.ts';
import {
  startContractServer,
  type ContractServer,
  type Script,
  type Turn,
} from '../../../servers/contract/contract-server.ts';
import { codePicture } from './run-against.ts';

const ownOrigin = 'chrome-extension://abcdefghijklmnop';
const signal = new AbortController().signal;

let server: ContractServer;

beforeAll(async () => {
  server = await startContractServer(ollama);
});

afterAll(() => server.close());

interface Case {
  readonly script?: Script;
  readonly models?: Script;
  readonly model?: string;
  readonly isAllowed?: boolean;
  readonly baseUrl?: URL;
  readonly localNetwork?: 'denied';
}

/** Examines the server; its picture says the digits as its code does, in its cells. */
async function examined({
  script,
  models,
  model = 'seeing-vl-model',
  isAllowed = true,
  baseUrl,
  localNetwork,
}: Case): Promise<Diagnosis> {
  server.play(script ?? ((turn) => turn.answerWell()), models);
  const door = { origin: (baseUrl ?? server.baseUrl).origin, isAllowed: async () => isAllowed };
  const settings = { id: 'x', profile: ollama, baseUrl: baseUrl ?? server.baseUrl, model, ownOrigin };
  const parts = {
    ...door,
    drawer: nodeDrawer,
    memory: new EndpointMemory(),
    gates: new RunGates(),
    wait: async () => undefined,
  };
  return examineEndpoint({
    endpoint: { profile: ollama, baseUrl: settings.baseUrl, door, ownOrigin },
    engine: createVisionEngine(settings, parts),
    model,
    hasKey: false,
    ownOrigin,
    ...(localNetwork ? { localNetwork } : {}),
    drawDigits: async (digits) => codePicture(`00${digits}`),
    tasks: { text: textTask(), form: dataTask() },
    randomDigits: () => '4711',
    signal,
  });
}

const error = (message: string) => ({ error: { message } });
const refuse =
  (status: number, message: string): Script =>
  (turn) =>
    turn.refuse(status, error(message));

const cases: readonly (readonly [string, Case, Partial<Diagnosis>])[] = [
  ['nothing wrong', {}, { code: 'fine' }],
  ['no leave', { isAllowed: false }, { code: 'not-allowed' }],
  ['a server that is down', { baseUrl: new URL('http://127.0.0.1:9/v1/') }, { code: 'server-down' }],
  [
    'a browser that blocks the local network',
    { baseUrl: new URL('http://127.0.0.1:9/v1/'), localNetwork: 'denied' },
    { code: 'local-network-blocked' },
  ],
  [
    'a wrong path',
    {
      script: (turn) => turn.refuse(404, '<html>404</html>'),
      models: (turn) => turn.refuse(404, '<html>404</html>'),
    },
    { code: 'wrong-path' },
  ],
  ['no list, and all else well', { models: (turn) => turn.refuse(404, '') }, { code: 'fine' }],
  [
    'an origin refused',
    { script: (turn) => void turn.response.writeHead(403).end() },
    { code: 'origin-refused', line: `OLLAMA_ORIGINS=${ownOrigin}` },
  ],
  [
    'a key that is wanted',
    { script: refuse(401, 'Unauthorized'), models: refuse(401, 'Unauthorized') },
    { code: 'key-missing' },
  ],
  ['no credit', { script: refuse(402, 'Pay') }, { code: 'no-credit' }],
  [
    'a model that is not there',
    { script: refuse(404, 'model "x" not found'), model: 'x' },
    { code: 'model-missing', suggestions: ['seeing-vl-model', 'seeing:cloud'] },
  ],
  ['a model marked as blind', { model: 'blind-model' }, { code: 'model-blind' }],
  [
    'a model that says it is blind',
    { script: refuse(400, 'this model does not support images') },
    { code: 'model-blind' },
  ],
  [
    'a model that guesses',
    {
      model: 'no-name',
      models: (turn) => turn.refuse(404, ''),
      script: (turn) => turn.answerWell('I see 1234.'),
    },
    { code: 'model-blind' },
  ],
  [
    'a picture that is lost on the way',
    { script: (turn) => turn.answerWell('I see 1234.') },
    { code: 'picture-dropped' },
  ],
  [
    'a context too small',
    { script: refuse(400, 'exceeds the available context size') },
    { code: 'context-small' },
  ],
  [
    'forms that are not kept',
    {
      script: (turn: Turn) =>
        turn.schema || turn.body['response_format']
          ? turn.refuse(400, error('response_format is not supported'))
          : turn.answerWell(),
    },
    { code: 'schema-unsupported' },
  ],
  ['anything else', { script: refuse(500, 'Oops') }, { code: 'other', because: 'server-failed' }],
];

describe('examineEndpoint', () => {
  it.each(cases)('finds %s', async (_name, given, diagnosis) => {
    expect(await examined(given)).toMatchObject(diagnosis);
  });
});

describe('diagnose', () => {
  const patient = { profile: openAi, model: 'm', hasKey: true, ownOrigin };

  it('says what is wrong with an address before anything is asked', () => {
    expect(diagnose({ address: 'plain-http' }, patient)).toEqual({ code: 'plain-http' });
    expect(diagnose({ address: 'has-query' }, patient)).toEqual({ code: 'address-unusable' });
  });

  it('takes a silent refusal by any kind of server on this computer for one of the origin', async () => {
    const at = (baseUrl: string) =>
      refusal({ status: 403, body: '' }, { profile: openAi, ownOrigin, baseUrl: new URL(baseUrl) });
    expect(at('http://127.0.0.1:8080/v1/')).toMatchObject({
      code: 'server-refuses-extension',
      details: ownOrigin,
    });
    expect(at('https://api.example/v1/').code).toBe('account-not-allowed');
  });

  it('tells a wrong key from none', () => {
    const models = { code: 'key-wrong' } as const;
    expect(diagnose({ models }, patient).code).toBe('key-wrong');
    expect(diagnose({ models }, { ...patient, hasKey: false }).code).toBe('key-missing');
  });
});

describe('tunnelLine', () => {
  it('brings a server of the network to this computer, at a port that anyone may open', () => {
    expect(tunnelLine('http://192.168.1.5:11434/v1')).toBe('ssh -N -L 11434:127.0.0.1:11434 192.168.1.5');
    expect(tunnelLine(' http://nas.local/v1/ ')).toBe('ssh -N -L 8080:127.0.0.1:80 nas.local');
    for (const other of ['https://api.example/v1', 'nas', '']) expect(tunnelLine(other)).toBeUndefined();
  });
});

describe('the list of models', () => {
  it.each(profiles)('is read as $id gives it', async (profile) => {
    const own = await startContractServer(profile);
    const door = { origin: own.baseUrl.origin, isAllowed: async () => true };
    const models = await listModels({ profile, baseUrl: own.baseUrl, key: 'k', door }, signal);
    await own.close();
    const sees = (name: string) => models.find(({ id }) => id === name)?.sees;
    expect(models.length).toBeGreaterThan(1);
    if (profile.models.mark !== 'none') {
      expect([sees('seeing-vl-model'), sees('blind-model')]).toEqual(['yes', 'no']);
      expect(models[0]?.sees).toBe('yes');
    }
  });

  it('says which models of this computer are elsewhere [T52]', () => {
    const list = {
      models: [{ name: 'a' }, { name: 'b', remote_host: 'https://x' }, { name: 'gpt-oss:120b-cloud' }],
    };
    expect(readModelList(ollama, list)?.map(({ isRemote }) => isRemote)).toEqual([false, true, true]);
  });

  it('takes folders off names, knows models by them, and takes nothing else for a list', () => {
    expect(readModelList(gemini, { data: [{ id: 'models/gemini-3-pro' }] })).toEqual([
      { id: 'gemini-3-pro', sees: 'yes', isRemote: false },
    ]);
    expect(
      readModelList(openAi, { data: [{ id: 'gpt-3.5-turbo' }, { id: 'gpt-6' }] })?.map(({ sees }) => sees),
    ).toEqual(['yes', 'no']);
    for (const value of [null, 'x', {}, { data: 'x' }, { error: 'x' }])
      expect(readModelList(openAi, value)).toBeUndefined();
  });
});

describe('every service', () => {
  it.each(profiles)(
    '$id has a card that says what it does not know, and when that was looked up',
    ({ card, place, baseUrl }) => {
      expect(card.checked).toMatch(/^\d{4}-\d\d-\d\d$/u);
      if (place === 'local') expect(card.training).toBe('stays-here');
      if (card.termsUrl !== undefined) expect(card.termsUrl).toMatch(/^https:/u);
      if (baseUrl !== undefined)
        expect(baseUrl).toMatch(place === 'local' ? /^http:\/\/127\.0\.0\.1:\d+\/v1\/$/u : /^https:.*\/$/u);
    },
  );
});
