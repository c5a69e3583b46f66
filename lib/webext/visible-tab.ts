import { AppError } from '../errors.ts';
import { browser } from './browser.ts';

/**
 * The visible part of the window's active tab as a PNG, in device px.
 *
 * Firefox draws the page anew for a shot, at window ratio × zoom, while the page on the screen has its
 * ratio rounded to whole app units (90 percent is really 89.55): told the page's own ratio, it draws
 * exactly the pixels that are seen.
 *
 * Binds the shot to a tab: another tab coming to the front before or during the shot is `page-changed`,
 * so that nothing is read that the person did not point at.
 *
 * @param devicePixelRatio the page's own, where a script in it has measured it.
 */
export async function captureVisibleTab(
  tab: { id: number; windowId: number },
  devicePixelRatio?: number,
): Promise<Blob> {
  await requireActive(tab);
  let dataUrl: string;
  try {
    const scale =
      import.meta.env.FIREFOX && devicePixelRatio !== undefined
        ? { scale: devicePixelRatio / (await browser.tabs.getZoom(tab.id)) }
        : {};
    dataUrl = await browser.tabs.captureVisibleTab(tab.windowId, { format: 'png', ...scale });
  } catch (thrown) {
    throw new AppError('capture-failed', thrown instanceof Error ? thrown.message : undefined);
  }
  await requireActive(tab);
  return pngFromDataUrl(dataUrl);
}

async function requireActive(tab: { id: number; windowId: number }): Promise<void> {
  const [active] = await browser.tabs.query({ active: true, windowId: tab.windowId });
  if (active?.id !== tab.id) throw new AppError('page-changed');
}

/** Decoded by hand: the content policy lets nothing fetch a `data:` address. */
function pngFromDataUrl(dataUrl: string): Blob {
  const comma = dataUrl.indexOf(',');
  if (comma < 0) throw new AppError('capture-failed');
  return new Blob([Uint8Array.fromBase64(dataUrl.slice(comma + 1))], { type: 'image/png' });
}
