import { readSettings, updateSettings } from '@/lib/settings/settings-store';
import { giveBackHost } from './give-back-host';
import type { Parts } from './parts';

/**
 * Takes an engine out of the settings, which stops what is under way with it, gives its site back unless another
 * engine is there too, and forgets how its model is to be asked. Its key alone stays until the page that offers to
 * take the removal back has gone.
 */
export async function removeEngine({ engine, vision }: Parts, engineId: string): Promise<void> {
  const removed = (await readSettings()).engines.find(({ id }) => id === engineId);
  if (!removed) return;
  await updateSettings((stored) => ({
    engines: stored.engines.filter(({ id }) => id !== engineId),
    ...(stored.engineId === engineId ? { engineId: engine.id } : {}),
  }));
  const { baseUrl, otherBaseUrls = [], model } = removed;
  const { engines } = await readSettings();
  for (const address of [baseUrl, ...otherBaseUrls]) await giveBackHost(address, engines);
  // Where nothing was ever asked, there is nothing to forget.
  await vision.forget({ baseUrl, model }).catch(() => undefined);
}
