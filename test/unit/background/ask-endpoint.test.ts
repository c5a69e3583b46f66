import { beforeEach, expect, it, vi } from 'vitest';
import type { askEndpoint as ask } from '../../../entrypoints/background/ask-endpoint.ts';
import type { Parts } from '../../../entrypoints/background/parts.ts';
import type { VisionReading, VisionWatch } from '../../../lib/engine/vision/host/vision-host.ts';
import { AppError } from '../../../lib/errors.ts';
import type { EngineSettings } from '../../../lib/settings/engine-settings.ts';
import { defaultSettings } from '../../../lib/settings/settings.ts';
import { textTask } from '../../../lib/task/built-in-tasks.ts';

const first = 'https://one.example/v1/';
const second = 'https://two.example/v1/';
const engine: EngineSettings = {
  id: 'engine-0',
  profileId: 'any',
  name: 'Engine',
  baseUrl: first,
  model: 'some-vision',
  askBefore: 'never',
};

/** The sites that may be asked. */
let allowed: Set<string>;
let listeners: Set<() => void>;
let engines: readonly EngineSettings[];
let askEndpoint: typeof ask;

beforeEach(async () => {
  allowed = new Set(['https://one.example/*', 'https://two.example/*']);
  listeners = new Set();
  engines = [engine];
  const browser = {
    runtime: { id: 'own', getURL: () => 'moz-extension://own/' },
    storage: { local: { get: async () => ({ settings: { ...defaultSettings, engines } }) } },
    i18n: { getUILanguage: () => 'en' },
    permissions: {
      contains: async ({ origins }: { origins: string[] }) => origins.every((each) => allowed.has(each)),
      onRemoved: {
        addListener: (listener: () => void) => listeners.add(listener),
        removeListener: (listener: () => void) => listeners.delete(listener),
      },
    },
  };
  vi.stubGlobal('chrome', browser);
  vi.stubGlobal('browser', browser);
  ({ askEndpoint } = await import('../../../entrypoints/background/ask-endpoint.ts'));
});

function takeBack(site: string): void {
  allowed.delete(site);
  for (const listener of listeners) listener();
}

/** A picture that is being read at the engine's second address, until the test lets it be. */
function reading(stop = new AbortController().signal) {
  let watch: VisionWatch | undefined;
  let finish: ((read: VisionReading) => void) | undefined;
  const read = (_job: unknown, given: VisionWatch) => {
    watch = given;
    return new Promise<VisionReading>((resolve, reject) => {
      finish = resolve;
      given.signal.addEventListener('abort', () => reject(given.signal.reason as Error));
    });
  };
  const parts = { vision: { read }, secrets: { read: async () => 'key' } } as unknown as Parts;
  const asked = askEndpoint(parts, engine, {
    address: second,
    image: { blob: new Blob(['pixels']), width: 4, height: 3 },
    task: textTask,
    signal: stop,
    onProgress: () => undefined,
    onEntry: () => undefined,
  });
  return { asked, watch: () => watch, finish: () => finish?.({ text: 'read' } as VisionReading) };
}

it('stops in mid-answer where leave for the very address is taken back, though its engine keeps another [P08 F57]', async () => {
  const { asked, watch } = reading();
  const ended = expect(asked).rejects.toMatchObject({ code: 'server-not-allowed' });
  await vi.waitFor(() => expect(watch()).toBeDefined());
  takeBack('https://one.example/*');
  await Promise.resolve();
  expect(watch()?.signal.aborted).toBe(false);
  takeBack('https://two.example/*');
  await ended;
  expect(watch()?.signal.aborted).toBe(true);
  expect(await watch()?.isAllowed(second)).toBe(false);
  expect(listeners.size).toBe(0);
});

it('says where the engine was removed, which gave its site back [P08 F57]', async () => {
  const { asked, watch } = reading();
  const ended = expect(asked).rejects.toMatchObject({ code: 'engine-removed' });
  await vi.waitFor(() => expect(watch()).toBeDefined());
  engines = [];
  takeBack('https://two.example/*');
  await ended;
});

it('is stopped by the person, too, and watches no longer than it lasts', async () => {
  const controller = new AbortController();
  const stopped = reading(controller.signal);
  const ended = expect(stopped.asked).rejects.toMatchObject({ code: 'cancelled' });
  await vi.waitFor(() => expect(stopped.watch()).toBeDefined());
  controller.abort(new AppError('cancelled'));
  await ended;
  const whole = reading();
  await vi.waitFor(() => expect(whole.watch()).toBeDefined());
  expect(listeners.size).toBe(1);
  whole.finish();
  expect(await whole.asked).toMatchObject({ text: 'read' });
  expect(listeners.size).toBe(0);
});
