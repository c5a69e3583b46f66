import { endpointAddress } from '@/lib/net/endpoint-address';
import type { EngineSettings } from '@/lib/settings/engine-settings';
import { readSettings, updateSettings } from '@/lib/settings/settings-store';
import { keepAlive } from '@/lib/webext/keep-alive';
import { takeBackAddress } from '@/lib/webext/site-access';
import type { Parts } from './parts';

/** How long a removal can be taken back, in ms: somewhat longer than the page offers it. */
const undoMs = 12_000;

const removals = new Map<string, () => void>();

/**
 * Takes an engine out of the settings at once, which stops what is under way with it. Its key and its site's
 * leave go a little later, so that the removal can be taken back.
 */
export async function removeEngine(parts: Parts, engineId: string): Promise<void> {
  const { engines, engineId: chosen } = await readSettings();
  const removed = engines.find(({ id }) => id === engineId);
  if (!removed) return;
  await updateSettings({
    engines: engines.filter((each) => each !== removed),
    ...(chosen === engineId ? { engineId: parts.engine.id } : {}),
  });
  const letSleep = keepAlive();
  const timer = setTimeout(() => {
    cancelRemoval(engineId);
    void forget(parts, removed);
  }, undoMs);
  removals.set(engineId, () => {
    clearTimeout(timer);
    letSleep();
  });
}

/** Keeps the key of an engine that was removed and is there again. */
export function cancelRemoval(engineId: string): void {
  removals.get(engineId)?.();
  removals.delete(engineId);
}

async function forget({ secrets }: Parts, { id, baseUrl }: EngineSettings): Promise<void> {
  await secrets.forget(id);
  const address = endpointAddress(baseUrl);
  const { engines } = await readSettings();
  const isShared = engines.some((each) => hostOf(each.baseUrl) === hostOf(baseUrl));
  if (address instanceof URL && !isShared) await takeBackAddress(address);
}

/** The browsers' leave is for a host, whatever the port. */
function hostOf(baseUrl: string): string | undefined {
  return URL.parse(baseUrl)?.hostname;
}
