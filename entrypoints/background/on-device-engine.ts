import type { Engine } from '@/lib/engine/engine';
import { onDeviceEngineId } from '@/lib/engine/on-device/engine-id';
import { remoteEngine } from '@/lib/messaging/engine-port';
import { portNames } from '@/lib/messaging/port-names';
import { browser } from '@/lib/webext/browser';
import { ensureOffscreenDocument } from '@/lib/webext/offscreen-document';

/**
 * The engine that is always there. Firefox's background is a document and can own the reader's worker, whose
 * client it loads when it is first needed; Chromium's cannot, so there the engine lives in the offscreen document.
 */
export function onDeviceEngine(): Engine {
  if (import.meta.env.FIREFOX) return engineOnDemand();
  return remoteEngine(onDeviceEngineId, async () => {
    await ensureOffscreenDocument();
    return browser.runtime.connect({ name: portNames.engine });
  });
}

function engineOnDemand(): Engine {
  let loading: Promise<Engine> | undefined;
  const load = () => {
    loading ??= import('@/lib/engine/on-device/engine').then(({ createOnDeviceEngine }) =>
      createOnDeviceEngine(),
    );
    return loading;
  };
  return {
    id: onDeviceEngineId,
    warmUp: () => void load().then((engine) => engine.warmUp()),
    run: async (image, task, options) => (await load()).run(image, task, options),
  };
}
