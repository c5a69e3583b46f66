import type { ListedPictures, PagePicturesRequest } from '@/lib/capture/page-pictures';
import { AppError } from '@/lib/errors';
import { mostPictures } from '@/lib/messaging/batch-requests';
import { drawnPictures, framePictures } from '@/lib/messaging/page-picture-answers';
import type { BackgroundRequest } from '@/lib/messaging/requests';
import type { z } from '@/lib/zod';
import { browser } from '@/lib/webext/browser';
import { addPicturesScript, askPicturesScript } from '@/lib/webext/page-script';

/** What a frame says that went meanwhile. */
const gone = { pictures: [], shutFrames: 0, isForeign: false };

/**
 * Lists the pictures of a page that the person has just asked for, those in its frames of the same site among them.
 *
 * @throws AppError `page-not-readable`.
 */
export async function listPagePictures(tabId: number): Promise<ListedPictures> {
  const frameIds = await addPicturesScript(tabId);
  const frames = await Promise.all(
    frameIds.map(async (frameId) => {
      const listed = ask({ tabId, frameId }, { type: 'list-pictures' });
      // A frame that went meanwhile has none; the page itself has to answer.
      const answer = frameId === 0 ? await listed : await listed.catch(() => gone);
      const { pictures, shutFrames, isForeign } = parse(framePictures, answer);
      return {
        pictures: pictures.map((each) => Object.assign({}, each, { frameId })),
        shut: shutFrames - Number(isForeign),
      };
    }),
  );
  return {
    pictures: frames.flatMap(({ pictures }) => pictures).slice(0, mostPictures),
    shutFrames: Math.max(
      0,
      frames.reduce((sum, { shut }) => sum + shut, 0),
    ),
  };
}

/** Small versions of some of a frame. */
export async function drawPagePictures({
  tabId,
  frameId,
  picked,
}: Extract<BackgroundRequest, { type: 'draw-page-pictures' }>): Promise<readonly (Blob | null)[]> {
  const drawn = parse(drawnPictures, await ask({ tabId, frameId }, { type: 'draw-pictures', picked }));
  return drawn.map((each) => each ?? null);
}

/** Has the page load more: its tab comes to the front for that, since none loads anything that nobody sees. */
export async function loadPagePictures(
  tabId: number,
  pageTabId: number | undefined,
): Promise<ListedPictures> {
  await browser.tabs.update(tabId, { active: true });
  try {
    await ask({ tabId, frameId: 0 }, { type: 'load-pictures' });
    return await listPagePictures(tabId);
  } finally {
    if (pageTabId !== undefined)
      await browser.tabs.update(pageTabId, { active: true }).catch(() => undefined);
  }
}

/** Has it load no more; what has come by then is listed. */
export async function stopPagePictures(tabId: number): Promise<void> {
  await ask({ tabId, frameId: 0 }, { type: 'stop-loading' });
}

function ask(target: { tabId: number; frameId: number }, message: PagePicturesRequest): Promise<unknown> {
  return askPicturesScript(target, message);
}

/** A script in a web page is trusted no more than the page. */
function parse<Answer>(schema: z.ZodMiniType<Answer>, answer: unknown): Answer {
  const parsed = schema.safeParse(answer);
  if (!parsed.success) throw new AppError('capture-failed', 'the page gave no usable answer');
  return parsed.data;
}
