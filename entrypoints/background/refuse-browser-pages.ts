import { isRefusedAddress } from '@/lib/capture/refused-address';
import { AppError } from '@/lib/errors';
import { browser } from '@/lib/webext/browser';
import { ownIdentity } from '@/lib/webext/own-identity';

/**
 * Lets nothing of the browser's own settings or another extension's page be taken: Chromium would allow it.
 *
 * @throws AppError `page-refused`
 */
export async function refuseBrowserPages(tab: { readonly id: number }): Promise<void> {
  const { url } = await browser.tabs.get(tab.id);
  if (isRefusedAddress(url, ownIdentity().origin)) throw new AppError('page-refused');
}
