import { browser } from './browser.ts';

/**
 * The pattern that stands for an address's site: one scheme and one host. The browsers' patterns know no
 * ports, so all ports of a host are one site.
 */
export function sitePattern(address: URL): string {
  return `${address.protocol}//${address.hostname}/*`;
}

/** Whether the person has allowed an address's site. */
export async function isSiteAllowed(address: URL): Promise<boolean> {
  return browser.permissions.contains({ origins: [sitePattern(address)] });
}

/** Lets the browser ask the person for one site. Call it in a click's handler, before its first await. */
export async function requestSite(address: URL): Promise<boolean> {
  return browser.permissions.request({ origins: [sitePattern(address)] });
}

/** Gives an address's site back. */
export async function takeBackAddress(address: URL): Promise<void> {
  await takeBackSite(sitePattern(address));
}

/** Gives every site back that the person allowed. */
export async function takeBackAllSites(): Promise<void> {
  const { origins = [] } = await browser.permissions.getAll();
  for (const origin of origins) await takeBackSite(origin).catch(() => undefined);
}

/** Gives a site back, as one of the patterns that {@link watchSites} names. */
export async function takeBackSite(pattern: string): Promise<void> {
  await browser.permissions.remove({ origins: [pattern] });
}

/** Lets the browser ask for a site that was taken back. Call it in a click's handler, before its first await. */
export async function allowAgain(pattern: string): Promise<boolean> {
  return browser.permissions.request({ origins: [pattern] });
}

/** Calls back when leave for something was taken back, wherever, until the returned function is called. */
export function watchWithdrawals(listener: () => void): () => void {
  browser.permissions.onRemoved.addListener(listener);
  return () => browser.permissions.onRemoved.removeListener(listener);
}

/**
 * Calls back with the patterns of all allowed sites: now, and at each change wherever it was made, until
 * the returned function is called. Called as the background starts, it also lets a change wake it.
 */
export function watchSites(listener: (patterns: readonly string[]) => void): () => void {
  const tell = () => void browser.permissions.getAll().then(({ origins }) => listener(origins ?? []));
  browser.permissions.onAdded.addListener(tell);
  browser.permissions.onRemoved.addListener(tell);
  tell();
  return () => {
    browser.permissions.onAdded.removeListener(tell);
    browser.permissions.onRemoved.removeListener(tell);
  };
}
