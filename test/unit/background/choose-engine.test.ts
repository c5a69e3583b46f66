import { beforeEach, expect, it, vi } from 'vitest';
import type { chooseEngine as choose } from '../../../entrypoints/background/choose-engine.ts';
import type { Parts } from '../../../entrypoints/background/parts.ts';
import { EndpointPools } from '../../../lib/batch/endpoint-pools.ts';
import type { Engine } from '../../../lib/engine/engine.ts';
import type { EngineSettings } from '../../../lib/settings/engine-settings.ts';
import { defaultSettings } from '../../../lib/settings/settings.ts';
import { textTask } from '../../../lib/task/built-in-tasks.ts';
import { defaultParameters } from '../../../lib/task/task-parameters.ts';
import { noHints } from '../../../lib/task/reading-hints.ts';
import { FakeEngine } from '../../fakes/fake-engine.ts';

const engine: EngineSettings = {
  id: 'engine-0',
  profileId: 'openai',
  name: 'Engine',
  baseUrl: 'http://127.0.0.1:1234/v1/',
  model: 'some-vision',
  askBefore: 'never',
};

let stored: Record<string, unknown>;
/** Answers whether the site is allowed, when the test says so. */
let allow: (() => void) | undefined;
let chooseEngine: typeof choose;

beforeEach(async () => {
  stored = { settings: { ...defaultSettings, engines: [engine], engineId: engine.id } };
  allow = undefined;
  const browser = {
    runtime: { id: 'own', getURL: () => 'moz-extension://own/' },
    i18n: { getUILanguage: () => 'en' },
    storage: { local: { get: async () => stored } },
    // Another engine behind the same site keeps it allowed.
    permissions: {
      contains: () => new Promise<boolean>((done) => (allow = () => done(true))),
      onRemoved: { addListener: () => undefined, removeListener: () => undefined },
    },
  };
  vi.stubGlobal('chrome', browser);
  vi.stubGlobal('browser', browser);
  ({ chooseEngine } = await import('../../../entrypoints/background/choose-engine.ts'));
});

function setUp() {
  const read = vi.fn(async () => ({ text: 'read' }));
  const parts = {
    engine: new FakeEngine(),
    vision: { read },
    secrets: { read: async () => 'key' },
    pools: new EndpointPools(Date.now),
  };
  return { parts: parts as unknown as Parts, read };
}

const runWith = (chosen: Engine) =>
  chosen.run({ blob: new Blob(['pixels']), width: 4, height: 3 }, textTask, {
    signal: new AbortController().signal,
    languages: noHints,
    onProgress: () => undefined,
    onCodes: () => undefined,
  });

it('asks nobody where the engine was removed while it was being chosen, though its site stays allowed', async () => {
  const { parts, read } = setUp();
  const choosing = chooseEngine(parts, {});
  await vi.waitFor(() => expect(allow).toBeDefined());
  stored = { settings: defaultSettings };
  allow?.();
  await expect(runWith((await choosing).engine)).rejects.toMatchObject({ code: 'engine-removed' });
  expect(read).not.toHaveBeenCalled();
});

it('asks the engine that is still there', async () => {
  const { parts, read } = setUp();
  const choosing = chooseEngine(parts, {});
  await vi.waitFor(() => expect(allow).toBeDefined());
  allow?.();
  const { engine: chosen } = await choosing;
  void runWith(chosen);
  await vi.waitFor(() => expect(read).toHaveBeenCalledOnce());
  expect(read).toHaveBeenCalledWith(
    expect.objectContaining({ engineId: 'engine-0', key: 'key' }),
    expect.anything(),
  );
});

it.each([
  ['first, before it was said yes to', { askBefore: 'first' }, {}, true],
  ['not, once it was', { askBefore: 'first', consentedAt: 1 }, {}, false],
  ['always, whatever was said before', { askBefore: 'always', consentedAt: 1 }, {}, true],
  ['where the task says so', { askBefore: 'never' }, { askBeforeSending: true }, true],
  ['where parts are to be blacked out', { askBefore: 'never', redactFirst: true }, {}, true],
  ['never, where that is wished', { askBefore: 'never' }, {}, false],
] as const)('asks %s', async (_when, wishes, parameters, isAsking) => {
  stored = {
    settings: { ...defaultSettings, engines: [{ ...engine, ...wishes }], engineId: engine.id },
  };
  const choosing = chooseEngine(setUp().parts, {}, undefined, { ...defaultParameters, ...parameters });
  await vi.waitFor(() => expect(allow).toBeDefined());
  allow?.();
  expect((await choosing).question !== undefined).toBe(isAsking);
});
