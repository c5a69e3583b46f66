import { endpointAddress } from '@/lib/net/endpoint-address';
import type { EngineSettings } from '@/lib/settings/engine-settings';
import { takeBackDataConsent } from '@/lib/webext/endpoint-access';
import { takeBackAddress } from '@/lib/webext/site-access';

/**
 * Gives an address's site back that no engine is at any more; with the last engine goes, in Firefox, the consent to
 * send website content.
 *
 * @param engines those that there are now.
 */
export async function giveBackHost(baseUrl: string, engines: readonly EngineSettings[]): Promise<void> {
  const address = endpointAddress(baseUrl);
  if (!(address instanceof URL)) return;
  // The browsers' leave is for a host, whatever the port.
  const isShared = engines
    .flatMap(({ baseUrl: own, otherBaseUrls = [] }) => [own, ...otherBaseUrls])
    .some((each) => URL.parse(each)?.hostname === address.hostname);
  if (!isShared) await takeBackAddress(address);
  if (engines.length === 0) await takeBackDataConsent();
}
