import { browserModelId } from '@/lib/engine/browser-model/browser-model-id';
import type { Batch } from '@/lib/batch/batch';
import type { ErrorCode } from '@/lib/errors';
import { endpointAddress } from '@/lib/net/endpoint-address';
import type { EngineSettings } from '@/lib/settings/engine-settings';
import { readSettings, watchSettings } from '@/lib/settings/settings-store';
import { isEndpointAllowed } from '@/lib/webext/endpoint-access';
import { watchSites } from '@/lib/webext/site-access';
import type { Parts } from './parts';

/** Stops at once what is under way with an engine that was removed or changed, or whose site or consent was taken back. */
export function stopWithdrawnEngines(parts: Parts): void {
  watchSites(() => void stopWithdrawn(parts));
  watchSettings(() => void stopWithdrawn(parts));
}

async function stopWithdrawn({ runner, batch: many, engine }: Parts): Promise<void> {
  const { engines } = await readSettings();
  const batch = many.whole?.batch;
  if (batch?.status === 'running' || batch?.status === 'paused') {
    const why = await withdrawnFrom(batch, engines);
    if (why) many.halt(why);
  }
  for (const engineId of runner.liveEngines()) {
    // What reads within this browser needs no leave.
    if (engineId === engine.id || engineId === browserModelId) continue;
    const found = engines.find(({ id }) => id === engineId);
    const address = found && endpointAddress(found.baseUrl);
    if (!found) runner.stopEngine(engineId, 'engine-removed');
    else if (!(address instanceof URL) || !(await isEndpointAllowed(address)))
      runner.stopEngine(engineId, 'server-not-allowed');
  }
}

/** Why a batch may not go on: what was confirmed when it began is not what would be done any more. */
async function withdrawnFrom(
  { engineId, addresses }: Batch,
  engines: readonly EngineSettings[],
): Promise<ErrorCode | undefined> {
  if (addresses.length === 0) return undefined;
  const found = engines.find(({ id }) => id === engineId);
  const now = found ? [found.baseUrl, ...(found.otherBaseUrls ?? [])].map(endpointAddress) : [];
  const known = new Set(now.flatMap((each) => (typeof each === 'string' ? [] : [each.href])));
  if (!found || !addresses.every((address) => known.has(address))) return 'engine-removed';
  if (found.redactFirst) return 'redaction-needed';
  const isAllowed = await Promise.all(addresses.map((address) => isEndpointAllowed(new URL(address))));
  return isAllowed.includes(false) ? 'server-not-allowed' : undefined;
}
