import { defineContentScript } from 'wxt/utils/define-content-script';
import { elementBox, measureViewport } from '@/lib/capture/page/element-box';
import { findPicture } from '@/lib/capture/page/find-picture';
import { readPixels } from '@/lib/capture/page/read-pixels';
import { selectRegion } from '@/lib/capture/page/select-region';
import type {
  ElementHint,
  ElementReply,
  LocateReply,
  PageRequest,
  RegionMessage,
} from '@/lib/capture/page-messages';
import { browser, type Runtime } from '@/lib/webext/browser';
import { translate } from '@/lib/webext/translate';

declare global {
  var fieldshotCapture: boolean | undefined;
}

/** Injected on demand only, by a gesture of the person's; asked again, it must not listen twice. */
export default defineContentScript({
  registration: 'runtime',
  main() {
    if (globalThis.fieldshotCapture) return;
    globalThis.fieldshotCapture = true;
    browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) =>
      sender.id === browser.runtime.id ? answer(message as PageRequest) : undefined,
    );
  },
});

function answer(request: PageRequest): Promise<unknown> | undefined {
  switch (request.type) {
    case 'read-element':
      return readElement(request);
    case 'locate-element':
      return Promise.resolve(locateElement(request));
    case 'measure-viewport':
      return Promise.resolve(measureViewport());
    case 'select-region':
      void pickRegion(request.nonce);
      return Promise.resolve(true);
    default:
      return undefined;
  }
}

async function readElement(hint: ElementHint): Promise<ElementReply> {
  const picture = find(hint);
  const pixels = picture instanceof HTMLImageElement ? await readPixels(picture) : undefined;
  return pixels ?? locateElement(hint);
}

function locateElement(hint: ElementHint): LocateReply {
  const picture = find(hint);
  return picture ? elementBox(picture) : { kind: 'not-found' };
}

function find(hint: ElementHint) {
  return findPicture(hint, 'getTargetElement' in (browser.menus ?? {}) ? browser.menus : undefined);
}

async function pickRegion(nonce: string): Promise<void> {
  const rect = await selectRegion({ hint: translate('overlayHint') });
  const message: RegionMessage = rect
    ? { type: 'region-picked', nonce, rect, viewport: measureViewport() }
    : { type: 'region-cancelled', nonce };
  await browser.runtime.sendMessage(message);
}
