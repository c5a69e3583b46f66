import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Diagnosis } from '../../lib/engine/vision/doctor/finding.ts';
import type { VisionModel } from '../../lib/engine/vision/models/vision-model.ts';
import { llamaServer } from '../../lib/engine/vision/profiles/llama-server.ts';
import { ollama } from '../../lib/engine/vision/profiles/ollama.ts';
import { profiles } from '../../lib/engine/vision/profiles/profiles.ts';
import {
  startContractServer,
  type ContractServer,
  type Script,
} from '../servers/contract/contract-server.ts';
import { describeInBrowsers } from './describe-in-browsers.ts';
import { EngineDesk } from './engine-desk.ts';
import { withBrowser } from './with-browser.ts';

const refuse =
  (status: number, message: string): Script =>
  (turn) =>
    turn.refuse(status, { error: { message } });

/** Lists of models, 27 of the scenarios, and origins that are refused, 22, as the settings page asks for them. */
describeInBrowsers('what a service has and lets be done', (kind) => {
  const stage = withBrowser(kind);
  let desk: EngineDesk;
  beforeAll(async () => {
    desk = await EngineDesk.open(stage.browser);
  });

  test.each(profiles)('the list of $id is read as it gives it', async (profile) => {
    const server = await startContractServer(profile);
    try {
      const endpoint = { engineId: 'new', profileId: profile.id, baseUrl: server.baseUrl.href, key: 'k' };
      const list = (await desk.ask({ type: 'list-models', ...endpoint })) as readonly VisionModel[];
      expect(list.map(({ id }) => id).toSorted()).toEqual(
        expect.arrayContaining(['blind-model', 'seeing-vl-model']),
      );
      if (profile.models.mark !== 'none')
        expect(list.find(({ id }) => id === 'blind-model')?.sees).toBe('no');
      server.play(
        (turn) => turn.answerWell(),
        (turn) => turn.refuse(200, { data: [], models: [] }),
      );
      expect(await desk.ask({ type: 'list-models', ...endpoint })).toEqual([]);
      server.play((turn) => turn.answerWell(), refuse(401, 'Unauthorized'));
      await expect(desk.ask({ type: 'list-models', ...endpoint })).rejects.toThrow(/key-wrong/u);
      server.play(
        (turn) => turn.answerWell(),
        (turn) => turn.refuse(200, '<html>'),
      );
      await expect(desk.ask({ type: 'list-models', ...endpoint })).rejects.toThrow(/server-not-api/u);
      expect(server.pictures).toBe(0);
    } finally {
      await server.close();
    }
  });

  describe('an examination', () => {
    let server: ContractServer;
    const examine = async (profileId: string, key?: string): Promise<Diagnosis> =>
      (await desk.ask({
        type: 'examine-engine',
        engineId: 'new',
        profileId,
        baseUrl: server.baseUrl.href,
        model: 'seeing-vl-model',
        ...(key === undefined ? {} : { key }),
      })) as Diagnosis;
    afterAll(() => server.close());

    test('finds a wrong key behind a list that is public', async () => {
      server = await startContractServer(llamaServer);
      server.play(refuse(401, 'Invalid API Key'));
      expect(await examine(llamaServer.id, 'wrong')).toMatchObject({ code: 'key-wrong' });
      await server.close();
    });

    test('finds an extension’s origin refused, which only a POST carries, and gives the line that cures it', async () => {
      server = await startContractServer(ollama);
      const origins: (string | undefined)[] = [];
      server.play((turn) => {
        const { origin } = turn.request.headers;
        origins.push(origin);
        if (origin === undefined) turn.answerWell();
        else turn.response.writeHead(403).end();
      });
      const found = await examine(ollama.id);
      expect(origins).toEqual([stage.browser.extensionOrigin]);
      expect(found).toMatchObject({
        code: 'origin-refused',
        line: `OLLAMA_ORIGINS=${stage.browser.extensionOrigin}`,
      });
    });
  });
});
