import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { PagePicturesRequest } from '@/lib/capture/page-pictures';
import { drawSmall } from '@/lib/capture/page/pictures/draw-small';
import { listPictures } from '@/lib/capture/page/pictures/list-pictures';
import { loadMore } from '@/lib/capture/page/pictures/load-more';
import type { Runtime } from '@/lib/webext/browser';
import { browser } from '@/lib/webext/page-browser';

declare global {
  var fieldshotPictures: boolean | undefined;
}

let loading: AbortController | undefined;

/** Lists a page's pictures. Injected on demand only, by a gesture of the person's, beside the capture script. */
export default defineUnlistedScript(() => {
  if (globalThis.fieldshotPictures) return;
  globalThis.fieldshotPictures = true;
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) =>
    sender.id === browser.runtime.id ? answer(message as PagePicturesRequest) : undefined,
  );
});

function answer(request: PagePicturesRequest): Promise<unknown> | undefined {
  switch (request.type) {
    case 'list-pictures':
      return Promise.resolve(listPictures());
    case 'draw-pictures':
      return Promise.all(request.picked.map(drawSmall));
    case 'load-pictures':
      loading?.abort();
      loading = new AbortController();
      return loadMore(loading.signal).then(() => true);
    case 'stop-loading':
      loading?.abort();
      return Promise.resolve(true);
    default:
      return undefined;
  }
}
