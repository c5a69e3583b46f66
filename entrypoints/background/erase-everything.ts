import { eraseSettings } from '@/lib/settings/settings-store';
import { takeBackDataConsent } from '@/lib/webext/endpoint-access';
import { takeBackAllSites } from '@/lib/webext/site-access';
import type { Parts } from './parts';

/** Forgets every setting, engine and key, stops what is under way, and gives all sites back. */
export async function eraseEverything({ runner, collector, batch, secrets }: Parts): Promise<void> {
  await eraseSettings();
  await secrets.erase();
  runner.dismissWhere(() => true);
  await collector.forget(true, false);
  await batch.drop();
  await takeBackAllSites();
  await takeBackDataConsent();
}
