import { beforeEach, expect, it, vi } from 'vitest';
import type { refuseNeverRead as refuse } from '../../../entrypoints/background/never-read.ts';
import { defaultSettings } from '../../../lib/settings/settings.ts';

let refuseNeverRead: typeof refuse;

/** The tab's address, as far as the extension is told. */
let url: string | undefined;

beforeEach(async () => {
  const settings = { ...defaultSettings, neverRead: ['bank.example'] };
  const browser = {
    runtime: { id: 'own', getURL: () => 'moz-extension://own/' },
    storage: { local: { get: async () => ({ settings }) } },
    tabs: { get: async () => ({ url }) },
  };
  vi.stubGlobal('chrome', browser);
  vi.stubGlobal('browser', browser);
  ({ refuseNeverRead } = await import('../../../entrypoints/background/never-read.ts'));
});

it.each([
  ['its page', 'https://www.bank.example/accounts', undefined],
  ['a frame of it in another page', 'https://other.example/', 'https://bank.example/'],
])('refuses a site never to be read, as %s', async (_what, address, frame) => {
  url = address;
  await expect(refuseNeverRead(1, frame)).rejects.toMatchObject({ code: 'site-never-read' });
});

it.each([
  ['another page', 'https://other.example/', 'https://third.example/'],
  ['one whose address is not told', undefined, undefined],
])('lets %s be read', async (_what, address, frame) => {
  url = address;
  await expect(refuseNeverRead(1, frame)).resolves.toBeUndefined();
});
