import { AppError } from '@/lib/errors';
import { endpointAddress } from '@/lib/net/endpoint-address';
import type { EngineSettings } from '@/lib/settings/engine-settings';
import { isEndpointAllowed } from '@/lib/webext/endpoint-access';
import type { Parts } from './parts';

/**
 * Where an engine can be asked now: its own address first, then those of its others that the person lets be asked.
 *
 * @throws AppError `server-not-allowed`, `server-address-refused`, `secrets-locked`, `secret-damaged`.
 */
export async function usableAddresses(
  { secrets }: Parts,
  { id, baseUrl: typed, otherBaseUrls = [] }: EngineSettings,
): Promise<readonly [URL, ...URL[]]> {
  const baseUrl = endpointAddress(typed);
  if (typeof baseUrl === 'string') throw new AppError('server-address-refused', baseUrl);
  if (!(await isEndpointAllowed(baseUrl))) throw new AppError('server-not-allowed', baseUrl.host);
  // A locked key is said at once, while the picture is there to be read again.
  await secrets.read(id, baseUrl.origin);
  const others: URL[] = [];
  for (const address of otherBaseUrls.map(endpointAddress))
    if (typeof address !== 'string' && (await isEndpointAllowed(address))) others.push(address);
  return [baseUrl, ...others];
}
