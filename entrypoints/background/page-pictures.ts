import type { PagePicture, PagePicturesRequest } from '@/lib/capture/page-pictures';
import { AppError } from '@/lib/errors';
import { drawnPictures, pagePictures } from '@/lib/messaging/page-picture-answers';
import type { BackgroundRequest } from '@/lib/messaging/requests';
import type { z } from '@/lib/zod';
import { browser } from '@/lib/webext/browser';
import { askPicturesScript } from '@/lib/webext/page-script';

/** Lists the pictures of a page that the person has just asked for. @throws AppError `page-not-readable`. */
export async function listPagePictures(tabId: number): Promise<readonly PagePicture[]> {
  return parse(pagePictures, await ask(tabId, { type: 'list-pictures' }));
}

/** Small versions of some. */
export async function drawPagePictures({
  tabId,
  picked,
}: Extract<BackgroundRequest, { type: 'draw-page-pictures' }>): Promise<readonly (Blob | null)[]> {
  const drawn = parse(drawnPictures, await ask(tabId, { type: 'draw-pictures', picked }));
  return drawn.map((each) => each ?? null);
}

/** Has the page load more: its tab comes to the front for that, since none loads anything that nobody sees. */
export async function loadPagePictures(
  tabId: number,
  pageTabId: number | undefined,
): Promise<readonly PagePicture[]> {
  await browser.tabs.update(tabId, { active: true });
  try {
    return parse(pagePictures, await ask(tabId, { type: 'load-pictures' }));
  } finally {
    if (pageTabId !== undefined)
      await browser.tabs.update(pageTabId, { active: true }).catch(() => undefined);
  }
}

function ask(tabId: number, message: PagePicturesRequest): Promise<unknown> {
  return askPicturesScript({ tabId, frameId: 0 }, message);
}

/** A script in a web page is trusted no more than the page. */
function parse<Answer>(schema: z.ZodMiniType<Answer>, answer: unknown): Answer {
  const parsed = schema.safeParse(answer);
  if (!parsed.success) throw new AppError('capture-failed', 'the page gave no usable answer');
  return parsed.data;
}
