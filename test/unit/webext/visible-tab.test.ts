import { beforeEach, expect, it, vi } from 'vitest';
import { captureVisibleTab } from '../../../lib/webext/visible-tab.ts';

interface ActiveTab {
  readonly id: number;
  readonly url?: string;
}

const shown = vi.hoisted(() => ({
  active: [] as ActiveTab[],
  shoot: async (): Promise<string> => 'data:image/png;base64,AAAA',
}));
vi.mock('../../../lib/webext/browser.ts', () => ({
  browser: {
    tabs: { query: async () => shown.active, captureVisibleTab: () => shown.shoot() },
  },
}));

const page = { id: 7, url: 'https://shop.example/a#part' };
const tab = { id: 7, windowId: 1 };

beforeEach(() => {
  shown.active = [page];
  shown.shoot = async () => 'data:image/png;base64,AAAA';
  // Newer than the Node of some; the browsers have it.
  Object.assign(Uint8Array, {
    fromBase64: (text: string) => new Uint8Array(Buffer.from(text, 'base64')),
  });
});

it('shoots the tab that was meant, also where only its fragment changed', async () => {
  shown.shoot = async () => {
    shown.active = [{ ...page, url: 'https://shop.example/a#other' }];
    return 'data:image/png;base64,AAAA';
  };
  expect((await captureVisibleTab(tab)).size).toBe(3);
});

it.each([
  ['another tab is in front', [{ id: 8, url: 'https://bank.example/' }]],
  ['its window shows none', []],
] as [string, ActiveTab[]][])('takes nothing where %s [F44 T41]', async (_where, active) => {
  shown.active = active;
  const shoot = vi.fn(shown.shoot);
  shown.shoot = shoot;
  await expect(captureVisibleTab(tab)).rejects.toMatchObject({ code: 'page-changed' });
  expect(shoot).not.toHaveBeenCalled();
});

it.each([
  ['another tab came to the front', [{ id: 8, url: 'https://bank.example/' }]],
  ['its page became another', [{ id: 7, url: 'https://bank.example/' }]],
] as [string, ActiveTab[]][])('gives no shot during which %s [F44 T41 T46]', async (_what, after) => {
  shown.shoot = async () => {
    shown.active = after;
    return 'data:image/png;base64,AAAA';
  };
  await expect(captureVisibleTab(tab)).rejects.toMatchObject({ code: 'page-changed' });
});

it.each([
  ['Cannot access contents of the page', 'page-not-readable'],
  ['Failed to capture tab: view is invisible', 'capture-failed'],
])('says why the browser refuses: %s [F44]', async (message, code) => {
  shown.shoot = async () => Promise.reject(new Error(message));
  await expect(captureVisibleTab(tab)).rejects.toMatchObject({ code });
});
