import { AppError } from '@/lib/errors';
import { isNeverReadAddress } from '@/lib/settings/never-read';
import { readSettings } from '@/lib/settings/settings-store';
import { browser } from '@/lib/webext/browser';

/** Whether a page's address is on a site that the person never wants read; an address that is not told is not. */
export async function isNeverRead(address: string | undefined): Promise<boolean> {
  if (address === undefined) return false;
  return isNeverReadAddress((await readSettings()).neverRead, address);
}

/**
 * Ends what would read a page of such a site, before anything looks at it.
 *
 * @param frameUrl of the frame in it that was clicked in, where that is known.
 * @throws AppError `site-never-read`.
 */
export async function refuseNeverRead(tabId: number, frameUrl?: string): Promise<void> {
  const tab = await browser.tabs.get(tabId).catch(() => undefined);
  if ((await isNeverRead(tab?.url)) || (await isNeverRead(frameUrl))) throw new AppError('site-never-read');
}
