import type { Engine } from '@/lib/engine/engine';
import { createOnDeviceEngine } from '@/lib/engine/on-device/engine';
import { onDeviceEngineId } from '@/lib/engine/on-device/engine-id';
import { remoteEngine } from '@/lib/messaging/engine-port';
import { portNames } from '@/lib/messaging/port-names';
import { browser } from '@/lib/webext/browser';
import { ensureOffscreenDocument } from '@/lib/webext/offscreen-document';

/**
 * The engine that is always there. Firefox's background is a document and can own the reader's worker;
 * Chromium's cannot, so there the engine lives in the offscreen document.
 */
export function onDeviceEngine(): Engine {
  if (import.meta.env.FIREFOX) return createOnDeviceEngine();
  return remoteEngine(onDeviceEngineId, async () => {
    await ensureOffscreenDocument();
    return browser.runtime.connect({ name: portNames.engine });
  });
}
