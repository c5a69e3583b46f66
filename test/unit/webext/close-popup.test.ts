import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { closePopup } from '../../../lib/webext/close-popup.ts';
import { popupOpenings } from '../../../lib/webext/popup-open.ts';
import { showPopup, showPopupUnlessShown } from '../../../lib/webext/show-popup.ts';

const popup = vi.hoisted(() => ({
  isOpen: false,
  told: 0,
  open: (): Promise<void> => Promise.resolve(),
}));
vi.mock('../../../lib/webext/side-panel.ts', () => ({ isSidePanelOpen: async () => false }));
vi.mock('../../../lib/webext/browser.ts', () => ({
  browser: {
    runtime: {
      sendMessage: async () => {
        popup.told += 1;
        popup.isOpen = false;
      },
      getURL: (path: string) => path,
    },
    action: { openPopup: () => popup.open() },
    windows: { create: async () => undefined },
  },
}));

const tab = { id: 7, windowId: 1, incognito: false };

beforeEach(() => {
  vi.useFakeTimers();
  Object.assign(popup, { isOpen: false, told: 0 });
  vi.stubGlobal('chrome', {
    runtime: { ContextType: { POPUP: 'POPUP' }, getContexts: async () => (popup.isOpen ? [{}] : []) },
  });
});
afterEach(() => vi.useRealTimers());

it('closes the popup', async () => {
  popup.isOpen = true;
  const closed = closePopup();
  await vi.advanceTimersByTimeAsync(200);
  await closed;
  expect([popup.isOpen, popup.told]).toEqual([false, 1]);
});

it('says nothing where none is open or opening', async () => {
  await closePopup();
  expect(popup.told).toBe(0);
});

it('closes one that was told to open and is not there yet', async () => {
  let opened = (): void => undefined;
  popup.open = () => new Promise<void>((resolve) => (opened = resolve));
  showPopup(tab);
  await vi.advanceTimersByTimeAsync(0);
  const closed = closePopup();
  await vi.advanceTimersByTimeAsync(1000);
  popup.isOpen = true;
  opened();
  await vi.advanceTimersByTimeAsync(300);
  await closed;
  expect(popup.isOpen).toBe(false);
});

it('does not wait for one that was refused, and gives up one that never opens', async () => {
  popup.open = async () => Promise.reject(new Error('no window'));
  showPopup(tab);
  await vi.advanceTimersByTimeAsync(0);
  await closePopup();
  expect(popup.told).toBe(0);
  popup.open = () => new Promise(() => undefined);
  showPopup(tab);
  await vi.advanceTimersByTimeAsync(0);
  const closed = closePopup();
  await vi.advanceTimersByTimeAsync(3000);
  await expect(closed).resolves.toBeUndefined();
});

it('is done before the popup is shown again for what was taken meanwhile', async () => {
  let opened = (): void => undefined;
  popup.open = () => new Promise<void>((resolve) => (opened = resolve));
  showPopup(tab);
  await vi.advanceTimersByTimeAsync(0);
  void closePopup();
  const shown = showPopupUnlessShown(tab);
  // The first one opens at last, and is told to close.
  popup.isOpen = true;
  opened();
  popup.open = async () => {
    popup.isOpen = true;
  };
  await vi.advanceTimersByTimeAsync(4000);
  await shown;
  expect(popup.isOpen).toBe(true);
});

it('that fails keeps no popup from being shown', async () => {
  popupOpenings.count = 0;
  popup.isOpen = true;
  const { getContexts } = chrome.runtime;
  chrome.runtime.getContexts = async () => Promise.reject(new Error('shut down'));
  const closed = closePopup().catch((thrown: unknown) => thrown);
  await expect(closed).resolves.toMatchObject({ message: 'shut down' });
  chrome.runtime.getContexts = getContexts;
  popup.isOpen = false;
  popup.open = async () => {
    popup.isOpen = true;
  };
  await showPopupUnlessShown(tab);
  await vi.advanceTimersByTimeAsync(100);
  expect(popup.isOpen).toBe(true);
});
