import { eraseSettings } from '@/lib/settings/settings-store';
import { takeBackDataConsent } from '@/lib/webext/endpoint-access';
import { takeBackAllSites } from '@/lib/webext/site-access';
import type { Parts } from './parts';

/** Forgets every setting, engine and key, stops what is under way, and gives all sites back. */
export async function eraseEverything({ runner, secrets }: Parts): Promise<void> {
  await eraseSettings();
  await secrets.erase();
  runner.dismissWhere(() => true);
  await takeBackAllSites();
  await takeBackDataConsent();
}
