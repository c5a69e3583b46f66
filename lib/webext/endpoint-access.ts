import { browser } from './browser.ts';
import { sitePattern } from './site-access.ts';

/**
 * What Firefox calls what is in pages, and so a picture of one: it asks the person itself whether an extension may
 * send such things. Chromium has no such question.
 */
const dataConsent = import.meta.env.FIREFOX ? { data_collection: ['websiteContent' as const] } : {};

/** Whether the person lets an endpoint be asked: its site, and, in Firefox, that website content is sent at all. */
export async function isEndpointAllowed(address: URL): Promise<boolean> {
  return browser.permissions.contains({ origins: [sitePattern(address)], ...dataConsent });
}

/**
 * Lets the browser ask the person for endpoints' sites, and, in Firefox, in the same question, whether website
 * content may be sent. Call it in a click's handler, before its first await.
 */
export async function requestEndpoint(...addresses: readonly URL[]): Promise<boolean> {
  return browser.permissions.request({ origins: addresses.map(sitePattern), ...dataConsent });
}

/** Takes back, in Firefox, that website content may be sent. */
export async function takeBackDataConsent(): Promise<void> {
  if (import.meta.env.FIREFOX) await browser.permissions.remove(dataConsent);
}
