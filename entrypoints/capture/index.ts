import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { elementBox, measureViewport } from '@/lib/capture/page/element-box';
import { findPicture } from '@/lib/capture/page/find-picture';
import { originalPicture } from '@/lib/capture/page/original-picture';
import { pageLanguage } from '@/lib/capture/page/page-language';
import { pictureText } from '@/lib/capture/page/picture-text';
import { readPixels } from '@/lib/capture/page/read-pixels';
import { closeOverlay, openOverlay } from '@/lib/capture/page/overlay/overlay';
import { pickOf } from '@/lib/capture/page/pick-of';
import { pictureAt } from '@/lib/capture/page/picture-at';
import { picturesInView } from '@/lib/capture/page/pictures-in-view';
import type {
  ElementHint,
  ElementReply,
  LocateReply,
  OverlayMessage,
  PageRequest,
  Said,
  SelectRequest,
} from '@/lib/capture/page-messages';
import type { Runtime } from '@/lib/webext/browser';
import { browser } from '@/lib/webext/page-browser';
import { pageTranslate } from '@/lib/webext/page-translate';

declare global {
  var fieldshotCapture: boolean | undefined;
}

/**
 * Injected on demand only, by a gesture of the person's; asked again, it must not listen twice. Not what the
 * framework calls a content script: around those it puts code that tells the page that one has come.
 */
export default defineUnlistedScript(() => {
  if (globalThis.fieldshotCapture) return;
  globalThis.fieldshotCapture = true;
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) =>
    sender.id === browser.runtime.id ? answer(message as PageRequest) : undefined,
  );
});

function answer(request: PageRequest): Promise<unknown> | undefined {
  switch (request.type) {
    case 'measure':
      return Promise.resolve(measureViewport());
    case 'read-element':
      return readElement(request.hint);
    case 'locate-element':
      return Promise.resolve(locateElement(request.hint));
    case 'select':
      // An overlay needs an HTML document to stand in; a bare SVG or XML file is none.
      if (!(document instanceof HTMLDocument)) return Promise.reject(new Error('not an HTML page'));
      void select(request);
      return Promise.resolve(true);
    case 'close-overlay':
      closeOverlay();
      return Promise.resolve(true);
    default:
      return undefined;
  }
}

async function readElement(hint: ElementHint): Promise<ElementReply> {
  const picture = findPicture(hint);
  const pixels = picture && (await readPixels(picture));
  return pixels ? { kind: 'pixels', ...pixels, ...saidOf(picture) } : locateElement(hint);
}

function locateElement(hint: ElementHint): LocateReply {
  const picture = findPicture(hint);
  const box = picture && elementBox(picture);
  if (!box || box.kind === 'not-found') return { kind: 'not-found' };
  const original = originalPicture(picture);
  return { ...box, ...(original && { original }), ...saidOf(picture) };
}

/** What the page says about a picture. */
function saidOf(picture: Element): Said {
  return { pageText: pictureText(picture), pageLanguage: pageLanguage(picture) };
}

async function select({ nonce, frozen, last, purpose }: SelectRequest): Promise<void> {
  const options = {
    frozen,
    last,
    hint: pageTranslate(purpose === 'show-picture' ? 'overlayShowHint' : 'overlayHint'),
    translate: pageTranslate,
    pictureAt,
    picturesInView,
    // An update or removal of the extension leaves its scripts in pages, with nobody to answer to.
    isAlive: () => browser.runtime?.id !== undefined,
  };
  const pick = await openOverlay(options, pickOf).catch(() => undefined);
  const message: OverlayMessage = pick ? { type: 'picked', nonce, pick } : { type: 'overlay-closed', nonce };
  await browser.runtime.sendMessage(message);
}
