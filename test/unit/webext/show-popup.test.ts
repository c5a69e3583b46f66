import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { showPopup } from '../../../lib/webext/show-popup.ts';

const state = vi.hoisted(() => ({
  open: async (): Promise<void> => undefined,
  windows: [] as object[],
  /** The window in which the page stands for a tab, by its address. */
  shown: new Map<string, number>(),
  /** Windows in which it stands in a tab. */
  tabs: new Set<number>(),
  focused: [] as number[],
  popups: 0,
}));
vi.mock('../../../lib/webext/side-panel.ts', () => ({ isSidePanelOpen: async () => false }));
vi.mock('../../../lib/webext/browser.ts', () => ({
  browser: {
    runtime: { getURL: (path: string) => `chrome-extension://own/${path}` },
    action: { openPopup: () => state.open() },
    windows: {
      create: async (options: { url: string }) => {
        state.windows.push(options);
        state.shown.set(options.url, 5);
      },
      get: async (id: number) => ({ id, type: state.tabs.has(id) ? 'normal' : 'popup' }),
      update: async (id: number, { focused }: { focused: boolean }) => focused && state.focused.push(id),
    },
  },
}));

const tab = { id: 7, windowId: 1, incognito: false };

beforeEach(() => {
  vi.useFakeTimers();
  state.windows = [];
  state.shown.clear();
  state.tabs.clear();
  state.focused = [];
  state.popups = 0;
  vi.stubGlobal('chrome', {
    runtime: {
      ContextType: { POPUP: 'POPUP' },
      getContexts: async ({ documentUrls }: { documentUrls?: string[] }) =>
        documentUrls
          ? documentUrls.flatMap((url) => {
              const windowId = state.shown.get(url);
              return windowId === undefined ? [] : [{ windowId }];
            })
          : Array.from({ length: state.popups }, () => ({})),
    },
  });
});
afterEach(() => vi.useRealTimers());

it('opens the popup, and no window beside it [F54]', async () => {
  state.open = async () => undefined;
  showPopup(tab);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(state.windows).toEqual([]);
});

it.each<[string, () => Promise<void>, number]>([
  ['refuses', async () => Promise.reject(new Error('Could not find an active browser window.')), 0],
  ['says nothing', () => new Promise(() => undefined), 3000],
])('shows the result in a small window where the browser %s [F54]', async (_what, open, afterMs) => {
  state.open = open;
  showPopup(tab);
  await vi.advanceTimersByTimeAsync(afterMs);
  expect(state.windows).toEqual([
    expect.objectContaining({ url: 'chrome-extension://own/popup.html?tabId=7', type: 'popup' }),
  ]);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(state.windows).toHaveLength(1);
});

it('brings the small window of the tab to the front the next time, and opens another for another tab', async () => {
  state.open = async () => Promise.reject(new Error('Could not find an active browser window.'));
  showPopup(tab);
  await vi.advanceTimersByTimeAsync(0);
  showPopup(tab);
  await vi.advanceTimersByTimeAsync(0);
  expect(state.windows).toHaveLength(1);
  expect(state.focused).toEqual([5]);
  showPopup({ ...tab, id: 8 });
  await vi.advanceTimersByTimeAsync(0);
  expect(state.windows).toHaveLength(2);
});

it('does not take the same page in a tab for the small window', async () => {
  state.open = async () => Promise.reject(new Error('Could not find an active browser window.'));
  state.shown.set('chrome-extension://own/popup.html?tabId=7', 1);
  state.tabs.add(1);
  showPopup(tab);
  await vi.advanceTimersByTimeAsync(0);
  expect(state.windows).toHaveLength(1);
  expect(state.focused).toEqual([]);
});
