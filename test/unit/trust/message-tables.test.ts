import fc from 'fast-check';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { addPendingClip, takePendingClip } from '../../../entrypoints/background/pending-clips.ts';
import { handlePageScripts } from '../../../entrypoints/background/page-scripts.ts';
import type { Parts } from '../../../entrypoints/background/parts.ts';
import { handleRequests } from '../../../entrypoints/background/requests.ts';
import { pageRequestSchema } from '../../../lib/messaging/requests.ts';
import { fakeBrowser } from '../../fakes/fake-browser.ts';
import { anyValue, holds } from '../fuzz/fuzz.ts';

const own = { id: 'own', origin: 'https://own.example' };
const fake = vi.hoisted(() => ({ value: undefined as ReturnType<typeof fakeBrowser> | undefined }));

vi.mock('../../../lib/webext/browser.ts', () => ({
  get browser() {
    fake.value ??= fakeBrowser(own.id, own.origin);
    return fake.value.browser;
  },
}));

/** What was asked of the background's parts. */
const asked: string[] = [];
const parts = new Proxy({} as Parts, {
  get(_target, name) {
    asked.push(String(name));
    return {};
  },
});

const nonce = '3f2b1c4d-5e6f-4a7b-8c9d-0e1f2a3b4c5d';
const pick = {
  kind: 'region',
  rect: { x: 0, y: 0, width: 10, height: 10 },
  viewport: { width: 100, devicePixelRatio: 1 },
  blob: new Blob(['pixels']),
};
const pageScript = {
  id: own.id,
  origin: 'https://shop.example',
  url: `${own.origin}/popup.html`,
  frameId: 0,
  tab: { id: 7, windowId: 1, incognito: false },
};
const strangers = [
  { id: 'other', origin: 'chrome-extension://other' },
  { id: 'other', origin: own.origin, url: `${own.origin}/options.html` },
  { origin: 'https://evil.example', tab: { id: 7, windowId: 1, incognito: false } },
  { id: own.id },
];

/** Every request that a page of the extension may make, by its type alone and with what others carry. */
const privileged = pageRequestSchema.def.options.flatMap((option) => option.shape.type.def.values);

const values = fc.oneof(
  anyValue,
  fc.constantFrom(nonce, 'own', 1, 7, true, pick, new Blob(['x']), { 'settings.get': 1 }),
);

function browserNow(): ReturnType<typeof fakeBrowser> {
  if (!fake.value) throw new Error('nobody asked for the browser');
  return fake.value;
}

/** Nothing was done, nothing said: no part was asked, nothing written, no answer but "no". */
function expectNothing(answer: unknown): void {
  expect([undefined, false]).toContain(answer);
  expect(asked).toEqual([]);
  expect(browserNow().calls).toEqual([]);
}

describe('the tables of messages', () => {
  beforeAll(() => {
    handleRequests(parts);
    handlePageScripts(parts);
  });
  beforeEach(() => {
    asked.length = 0;
    browserNow().calls.length = 0;
    for (const key of Object.keys(browserNow().session)) delete browserNow().session[key];
  });

  it('answer a page of the extension, so that silence below means something', async () => {
    await browserNow().send({ type: 'key-state' }, own);
    expect(asked).toContain('runner');
  });

  it.each(privileged)(
    'refuse %s from everybody but the extension’s own pages [T01 T02 T03]',
    async (type) => {
      const whole = {
        type,
        tabId: 7,
        id: 'run',
        engineId: 'e',
        isPrivate: false,
        passphrase: 'a passphrase',
      };
      for (const sender of [pageScript, ...strangers])
        for (const message of [{ type }, whole]) expectNothing(await browserNow().send(message, sender));
    },
  );

  it('do nothing for any message from a page or a stranger [T01 T54]', { timeout: 1_500_000 }, async () => {
    const types = fc.constantFrom(...privileged, 'picked', 'overlay-closed', 'settings.get', 'job.run');
    const likely = fc.dictionary(
      fc.constantFrom(
        'tabId',
        'id',
        'nonce',
        'pick',
        'file',
        'engine',
        'key',
        'passphrase',
        'change',
        '__proto__',
      ),
      values,
    );
    const message = fc.oneof(
      fc.tuple(types, likely).map(([type, rest]) => Object.assign(rest, { type })),
      fc
        .tuple(fc.uuid(), likely)
        .map(([uuid, rest]) => Object.assign({ type: 'picked', nonce: uuid, pick }, rest)),
      values,
    );
    await holds(fc.tuple(message, fc.constantFrom(pageScript, ...strangers)), async ([sent, sender]) => {
      expectNothing(await browserNow().send(sent, sender));
    });
  });

  it('take an overlay’s answer once, from the top frame of its own tab, with its nonce, in its time [T04 T44]', async () => {
    const given = await addPendingClip(7);
    const answer = { nonce: given, tabId: 7, frameId: 0 };
    expect(await takePendingClip({ ...answer, nonce })).toBeUndefined();
    expect(await takePendingClip({ ...answer, tabId: 8 })).toBeUndefined();
    expect(await takePendingClip({ ...answer, frameId: 3 })).toBeUndefined();
    expect(await takePendingClip(answer)).toMatchObject({ nonce: given });
    expect(await takePendingClip(answer)).toBeUndefined();
    const late = await addPendingClip(7);
    vi.useFakeTimers({ now: Date.now() + 11 * 60_000 });
    expect(await takePendingClip({ ...answer, nonce: late })).toBeUndefined();
    vi.useRealTimers();
  });
});
