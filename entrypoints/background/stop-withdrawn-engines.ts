import { browserModelId } from '@/lib/engine/browser-model/browser-model-id';
import { endpointAddress } from '@/lib/net/endpoint-address';
import { readSettings, watchSettings } from '@/lib/settings/settings-store';
import { isEndpointAllowed } from '@/lib/webext/endpoint-access';
import { watchSites } from '@/lib/webext/site-access';
import type { Parts } from './parts';

/** Stops at once what is under way with an engine that was removed, or whose site was taken back. */
export function stopWithdrawnEngines(parts: Parts): void {
  watchSites(() => void stopWithdrawn(parts));
  watchSettings(() => void stopWithdrawn(parts));
}

async function stopWithdrawn({ runner, batch: many, engine }: Parts): Promise<void> {
  const { engines } = await readSettings();
  const batch = many.whole?.batch;
  if (batch && batch.addresses.length > 0 && !engines.some(({ id }) => id === batch.engineId))
    many.halt('engine-removed');
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
