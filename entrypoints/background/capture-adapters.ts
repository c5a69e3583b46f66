import type { CaptureAdapters } from '@/lib/capture/capture';
import type { ElementReply, PageRequest } from '@/lib/capture/page-messages';
import { fetchPackagedFile } from '@/lib/engine/on-device/fetch-packaged-file';
import { AppError } from '@/lib/errors';
import { checkImage } from '@/lib/image/check-image';
import type { RequestLedger } from '@/lib/net/request-ledger';
import { elementReply, locateReply, scrollReply } from '@/lib/messaging/page-answers';
import type { z } from '@/lib/zod';
import { ownIdentity } from '@/lib/webext/own-identity';
import { addScrollScript, askPage, askPageAgain } from '@/lib/webext/page-script';
import { fetchOriginal } from './fetch-original';
import type { TabTarget } from './parts';
import { shootView } from './shoot-view';

/** The ways to the pixels of one tab, bound to the run and the frame that was clicked in; the signal ends the run. */
export function captureAdapters(
  tab: TabTarget,
  { frameId, runId }: { readonly frameId: number; readonly runId: string },
  ledger: RequestLedger,
  signal: AbortSignal,
): CaptureAdapters {
  const target = { tabId: tab.id, frameId };
  return {
    async readElement(hint) {
      if ('srcUrl' in hint && isPackaged(hint.srcUrl)) return ownPixels(hint.srcUrl);
      const request: PageRequest = { type: 'read-element', hint };
      return parse(elementReply, await askPage(target, request));
    },
    async locateElement(hint) {
      const request: PageRequest = { type: 'locate-element', hint };
      return parse(locateReply, await askPageAgain(target, request));
    },
    async scroll(request) {
      if (request.type === 'scroll-start') {
        await addScrollScript(target);
        // Its end was told meanwhile, and must not come before its start.
        signal.throwIfAborted();
      }
      return parse(scrollReply, await askPageAgain(target, request));
    },
    async screenshot(devicePixelRatio) {
      // A run stopped while its original was loading must not go on to the screen.
      signal.throwIfAborted();
      return shootView(tab, devicePixelRatio, signal);
    },
    fetchOriginal: (url) =>
      fetchOriginal(url, signal, (entry) => ledger.note(entry, { runId, isPrivate: tab.incognito })),
  };
}

function isPackaged(address: string): boolean {
  return address.startsWith(`${ownIdentity().origin}/`);
}

/** On a page of the extension's own, which takes no script: the picture as it lies in the package. */
async function ownPixels(address: string): Promise<ElementReply> {
  const blob = new Blob([await fetchPackagedFile(new URL(address))]);
  const { width, height } = await checkImage(blob);
  return { kind: 'pixels', blob, width, height };
}

/** A script in a web page is trusted no more than the page. */
function parse<Reply>(schema: z.ZodMiniType<Reply>, reply: unknown): Reply {
  const parsed = schema.safeParse(reply);
  if (!parsed.success) throw new AppError('capture-failed', 'the page gave no usable answer');
  return parsed.data;
}
