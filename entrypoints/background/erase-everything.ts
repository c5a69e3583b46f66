import { eraseSettings } from '@/lib/settings/settings-store';
import { takeBackDataConsent } from '@/lib/webext/endpoint-access';
import { forgetSession } from '@/lib/webext/session-storage';
import { takeBackAllSites } from '@/lib/webext/site-access';
import type { Parts } from './parts';

/** Forgets every setting, engine and key, all that is kept in memory, stops what is under way, and gives all sites back. */
export async function eraseEverything({ runner, collector, secrets, ledger }: Parts): Promise<void> {
  await eraseSettings();
  await secrets.erase();
  runner.dismissWhere(() => true);
  await collector.forget(true, false);
  await ledger.clear();
  await takeBackAllSites();
  await takeBackDataConsent();
  await forgetSession();
}
