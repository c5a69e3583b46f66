import type { VisionHost } from '@/lib/engine/vision/host/vision-host';
import { portNames } from '@/lib/messaging/port-names';
import { remoteVision } from '@/lib/messaging/vision-port';
import { browser } from '@/lib/webext/browser';
import { ensureOffscreenDocument } from '@/lib/webext/offscreen-document';

/**
 * Where endpoints are asked. Its code is several times the background's own: Chromium's worker may load nothing
 * later, so there the offscreen document has it; Firefox's background loads it when it is first needed.
 */
export function visionHost(): VisionHost {
  if (import.meta.env.FIREFOX) return hostOnDemand();
  return remoteVision(async () => {
    await ensureOffscreenDocument();
    return browser.runtime.connect({ name: portNames.vision });
  });
}

function hostOnDemand(): VisionHost {
  let loading: Promise<VisionHost> | undefined;
  const load = () => {
    loading ??= import('@/lib/engine/vision/host/create-vision-host').then(({ createVisionHost }) =>
      createVisionHost(),
    );
    return loading;
  };
  return {
    read: async (job, watch) => (await load()).read(job, watch),
    readInBrowser: async (job, watch) => (await load()).readInBrowser(job, watch),
    listModels: async (job, watch) => (await load()).listModels(job, watch),
    draft: async (job, watch) => (await load()).draft(job, watch),
    examine: async (job, watch) => (await load()).examine(job, watch),
    forget: async (job) => (await loading)?.forget(job),
  };
}
