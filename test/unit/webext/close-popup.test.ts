import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { closePopup } from '../../../lib/webext/close-popup.ts';
import { whileOpening } from '../../../lib/webext/popup-open.ts';

const popup = vi.hoisted(() => ({ isOpen: false, told: 0 }));
vi.mock('../../../lib/webext/browser.ts', () => ({
  browser: {
    runtime: {
      sendMessage: async () => {
        popup.told += 1;
        popup.isOpen = false;
      },
    },
  },
}));

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
  expect(popup).toEqual({ isOpen: false, told: 1 });
});

it('says nothing where none is open or opening', async () => {
  await closePopup();
  expect(popup.told).toBe(0);
});

it('closes one that was told to open and is not there yet', async () => {
  let opened = (): void => undefined;
  const opening = whileOpening(new Promise<void>((resolve) => (opened = resolve)));
  const closed = closePopup();
  await vi.advanceTimersByTimeAsync(1000);
  popup.isOpen = true;
  opened();
  await opening;
  await vi.advanceTimersByTimeAsync(300);
  await closed;
  expect(popup.isOpen).toBe(false);
});

it('gives up one that never opens, and does not wait for one that was refused', async () => {
  await expect(whileOpening(Promise.reject(new Error('no window')))).rejects.toThrow('no window');
  await closePopup();
  expect(popup.told).toBe(0);
  void whileOpening(new Promise(() => undefined));
  const closed = closePopup();
  await vi.advanceTimersByTimeAsync(3000);
  await expect(closed).resolves.toBeUndefined();
});
