import type { Extraction } from '@/lib/extraction/extraction';
import { sendRequest } from '@/lib/messaging/send-request';
import { openSidePanel } from '@/lib/webext/side-panel';
import { place } from './place';

/**
 * The way to move what the popup shows beside the page, where it stays; undefined where it stays already, and in
 * Chromium's private windows, which open no page of an extension that serves both kinds.
 */
export function keepOpen(
  tab: { readonly windowId: number; readonly incognito: boolean },
  shown: Extraction | undefined,
  picture: Blob | undefined,
): (() => void) | undefined {
  if (place() !== 'popup' || (tab.incognito && !import.meta.env.FIREFOX)) return undefined;
  return () => {
    // Within the click, before anything is awaited.
    const opening = openSidePanel(tab.windowId);
    const told = shown && sendRequest({ type: 'keep-open', id: shown.id, ...(picture && { file: picture }) });
    // Refused, the popup is all there is.
    void Promise.all([opening, told]).then(close, () => undefined);
  };
}
