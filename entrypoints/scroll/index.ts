import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { findPicture } from '@/lib/capture/page/find-picture';
import { scrollElement } from '@/lib/capture/page/scroll/scroll-element';
import type { PageRequest, ScrollRequest } from '@/lib/capture/page-messages';
import type { Runtime } from '@/lib/webext/browser';
import { browser } from '@/lib/webext/page-browser';

declare global {
  var fieldshotScroll: boolean | undefined;
}

/** Joins the capture script in a page where a picture is larger than the view. */
export default defineUnlistedScript(() => {
  // Without that script, the page is not the one that was clicked in.
  if (!globalThis.fieldshotCapture || globalThis.fieldshotScroll) return;
  globalThis.fieldshotScroll = true;
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) =>
    sender.id === browser.runtime.id ? answer(message as PageRequest | ScrollRequest) : undefined,
  );
});

/** The capture script answers the rest. */
function answer(request: PageRequest | ScrollRequest): Promise<unknown> | undefined {
  return 'session' in request ? scrollElement(request, findPicture) : undefined;
}
