import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Refusal } from '../../../../lib/engine/vision/failures/refusal.ts';
import { anyServer } from '../../../../lib/engine/vision/profiles/any-server.ts';
import { askInWords } from '../../../../lib/engine/vision/run/ask-in-words.ts';
import type { JsonObject } from '../../../../lib/task/json-schema.ts';
import {
  startContractServer,
  type ContractServer,
  type Turn,
} from '../../../servers/contract/contract-server.ts';

const schema = {
  type: 'object',
  properties: { name: { type: 'string' } },
  required: ['name'],
  additionalProperties: false,
};
const good = '{"name": "Card"}';

describe('asking in words alone', () => {
  let server: ContractServer;
  const bodies: JsonObject[] = [];
  beforeAll(async () => {
    server = await startContractServer(anyServer);
  });
  beforeEach(() => void bodies.splice(0));
  afterAll(() => server.close());

  /** Asks, with a script that sees how it was asked. */
  function ask(
    script: (turn: Turn) => void,
    { signal = new AbortController().signal, profile = anyServer } = {},
  ): Promise<string> {
    server.play((turn) => {
      bodies.push(turn.body);
      script(turn);
    });
    const door = { origin: server.baseUrl.origin, isAllowed: async () => true };
    const question = { model: 'some-model', instructions: 'Make a form.', prompt: 'A card.', schema };
    return askInWords({ profile, baseUrl: server.baseUrl, key: 'sk-1', door }, question, signal);
  }

  const refuse = (turn: Turn, message: string, status = 400) => turn.refuse(status, { error: { message } });

  it('asks in the surest way first, and without a picture', async () => {
    expect(JSON.parse(await ask((turn) => turn.answerWell(good)))).toEqual({ name: 'Card' });
    expect(bodies).toHaveLength(1);
    expect(bodies[0]?.['response_format']).toMatchObject({ type: 'json_schema' });
    expect(JSON.stringify(bodies)).not.toContain('image');
    expect(server.pictures).toBe(0);
    expect(server.violations).toEqual([]);
  });

  it('steps down as long as the form is what is refused, at last to words', async () => {
    const text = await ask((turn) =>
      turn.body['response_format'] ? refuse(turn, 'response_format is not supported') : turn.answerWell(good),
    );
    expect(JSON.parse(text)).toEqual({ name: 'Card' });
    expect(bodies.length).toBeGreaterThan(1);
    expect(bodies.at(-1)).not.toHaveProperty('response_format');
    expect(new Set(bodies.map((body) => JSON.stringify(body))).size).toBe(bodies.length);
  });

  it('leaves out a field that is refused by name, and stays in its way', async () => {
    const profile = { ...anyServer, fields: { ...anyServer.fields, streamOptions: true } };
    const script = (turn: Turn) =>
      'stream_options' in turn.body
        ? turn.refuse(400, { error: { message: 'Unknown field', param: 'stream_options' } })
        : turn.answerWell(good);
    await ask(script, { profile });
    expect(bodies).toHaveLength(2);
    expect(bodies[1]).not.toHaveProperty('stream_options');
    expect(bodies[1]?.['response_format']).toEqual(bodies[0]?.['response_format']);
  });

  it('asks no more once nothing of it is the reason', async () => {
    const asked = ask((turn) => refuse(turn, 'Invalid API key', 401));
    await expect(asked).rejects.toMatchObject({ code: 'key-wrong' });
    expect(bodies).toHaveLength(1);
  });

  it('comes to an end where everything is refused', async () => {
    await expect(ask((turn) => refuse(turn, 'json_schema response_format refused'))).rejects.toThrow(Refusal);
    expect(bodies.length).toBeLessThanOrEqual(6);
  });

  it('takes no answer that was cut off for one', async () => {
    await expect(ask((turn) => turn.answerWell('{"name": "Ca', 'length'))).rejects.toMatchObject({
      code: 'context-too-small',
    });
  });

  it('stops when it is told to', async () => {
    const controller = new AbortController();
    const asked = ask(() => controller.abort(), controller);
    await expect(asked).rejects.toHaveProperty('name', 'AbortError');
    expect(bodies).toHaveLength(1);
  });
});
