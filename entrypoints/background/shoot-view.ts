import { isRefusedAddress } from '@/lib/capture/refused-address';
import { AppError } from '@/lib/errors';
import { browser } from '@/lib/webext/browser';
import { ownIdentity } from '@/lib/webext/own-identity';
import { captureVisibleTab } from '@/lib/webext/visible-tab';
import { isNeverRead } from './never-read';
import type { TabTarget } from './parts';

/**
 * The visible part of a tab, but never of the browser's own pages or another extension's. With a gesture's
 * grant Chromium takes shots of those too, though it does not tell their addresses (measured).
 *
 * @throws AppError `page-refused`, `site-never-read`, and what {@link captureVisibleTab} throws.
 */
export async function shootView(
  tab: TabTarget,
  devicePixelRatio?: number,
  signal?: AbortSignal,
): Promise<Blob> {
  const address = await addressOf(tab);
  if (isRefusedAddress(address, ownIdentity().origin)) throw new AppError('page-refused');
  if (await isNeverRead(address)) throw new AppError('site-never-read');
  const shot = await captureVisibleTab(tab, devicePixelRatio, signal);
  // A shot that was allowed of an address that is hidden: without the grant there would be neither.
  if ((await addressOf(tab)) === undefined) throw new AppError('page-refused');
  return shot;
}

async function addressOf(tab: TabTarget): Promise<string | undefined> {
  return (await browser.tabs.get(tab.id)).url;
}
