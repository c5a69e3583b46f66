import { mostFiles } from '@/lib/extraction/run-queue';
import { openBatch } from '@/lib/webext/open-batch';
import { openPopupWindow } from '@/lib/webext/show-popup';
import { tabTarget } from '@/lib/webext/tab-target';

/** How long files wait for the window that was opened for them, in ms. */
const patienceMs = 30_000;

const shown = new Map<number, readonly Blob[]>();

/**
 * Opens a page that stays, unlike a toolbar popup, and keeps the files for it: the popup's own in a window, or, for more than
 * wait for their turn, that of many pictures.
 */
export async function showFiles(tabId: number, files: readonly Blob[]): Promise<void> {
  const tab = await tabTarget(tabId);
  shown.set(tabId, files);
  setTimeout(() => shown.get(tabId) === files && shown.delete(tabId), patienceMs);
  await (files.length > mostFiles ? openBatch(tab) : openPopupWindow(tab));
}

/** Hands them over, once. */
export function takeFiles(tabId: number): readonly Blob[] {
  const files = shown.get(tabId) ?? [];
  shown.delete(tabId);
  return files;
}
