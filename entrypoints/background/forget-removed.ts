import { readSettings } from '@/lib/settings/settings-store';
import { browser } from '@/lib/webext/browser';
import type { Parts } from './parts';

/** Held while a key and its engine are stored together, or keys without an engine are looked for. */
export const keysLock = 'engine-keys';

/** Forgets the keys of engines that are there no more. */
export async function forgetRemoved({ secrets }: Parts): Promise<void> {
  await navigator.locks.request(keysLock, async () => {
    const { engines } = await readSettings();
    await secrets.forgetExcept(new Set(engines.map(({ id }) => id)));
  });
}

/** A browser that was closed before a removal could be taken back no more starts without its key. */
export function forgetRemovedAtStart(parts: Parts): void {
  browser.runtime.onStartup.addListener(() => void forgetRemoved(parts));
}
