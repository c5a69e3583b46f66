import { AppError } from '../errors.ts';
import { browser } from './browser.ts';
import { CapturePace } from './capture-pace.ts';

const pace = new CapturePace();

/** How the browsers refuse a shot for want of a grant, which Chromium gives for no `view-source:` page. */
const notAllowed = /cannot access contents|permission/iu;

/**
 * The visible part of the window's active tab as a PNG, in device px.
 *
 * Firefox draws the page anew for a shot, at window ratio × zoom, while the page on the screen has its
 * ratio rounded to whole app units (90 percent is really 89.55): told the page's own ratio, it draws
 * exactly the pixels that are seen.
 *
 * Binds the shot to a tab and its page: another tab coming to the front, or another page in it, before or
 * during the shot is `page-changed`, so that nothing is read that the person did not point at.
 *
 * Chromium allows two shots a second; one more waits for its turn, and stops waiting when it is told to.
 *
 * @param devicePixelRatio the page's own, where a script in it has measured it.
 */
export async function captureVisibleTab(
  tab: { id: number; windowId: number },
  devicePixelRatio?: number,
  signal: AbortSignal = new AbortController().signal,
): Promise<Blob> {
  const shoot = () => captureNow(tab, devicePixelRatio);
  try {
    return pngFromDataUrl(await (import.meta.env.FIREFOX ? shoot() : pace.take(shoot, signal)));
  } catch (thrown) {
    if (thrown instanceof AppError || signal.aborted) throw thrown;
    const details = thrown instanceof Error ? thrown.message : '';
    throw new AppError(notAllowed.test(details) ? 'page-not-readable' : 'capture-failed', details);
  }
}

async function captureNow(
  tab: { id: number; windowId: number },
  devicePixelRatio: number | undefined,
): Promise<string> {
  const page = await activePage(tab);
  const scale =
    import.meta.env.FIREFOX && devicePixelRatio !== undefined
      ? { scale: devicePixelRatio / (await browser.tabs.getZoom(tab.id)) }
      : {};
  const dataUrl = await browser.tabs.captureVisibleTab(tab.windowId, { format: 'png', ...scale });
  if ((await activePage(tab)) !== page) throw new AppError('page-changed');
  return dataUrl;
}

/** The address of a tab's page without its fragment, as far as the gesture reveals it; the tab must be in front. */
async function activePage(tab: { id: number; windowId: number }): Promise<string | undefined> {
  const [active] = await browser.tabs.query({ active: true, windowId: tab.windowId });
  if (active?.id !== tab.id) throw new AppError('page-changed');
  return active.url?.split('#')[0];
}

/** Decoded by hand: the content policy lets nothing fetch a `data:` address. */
function pngFromDataUrl(dataUrl: string): Blob {
  const comma = dataUrl.indexOf(',');
  if (comma < 0) throw new AppError('capture-failed');
  return new Blob([Uint8Array.fromBase64(dataUrl.slice(comma + 1))], { type: 'image/png' });
}
