import type { PageRequest, SelectRequest } from '@/lib/capture/page-messages';
import { AppError } from '@/lib/errors';
import type { Viewport } from '@/lib/image/crop';
import { viewport } from '@/lib/messaging/page-answers';
import type { Task } from '@/lib/task/task';
import { closePopup } from '@/lib/webext/close-popup';
import { askPage } from '@/lib/webext/page-script';
import { showPopup } from '@/lib/webext/show-popup';
import { chosenTask } from './chosen-task';
import { openClipTab } from './clip-tab';
import { lastRegion } from './last-region';
import { refuseNeverRead } from './never-read';
import type { Parts, TabTarget } from './parts';
import { addPendingClip } from './pending-clips';
import { shootView } from './shoot-view';

/** Why the overlay opens: a clip unless told, read as the person has chosen unless told. */
interface Asked {
  readonly purpose?: SelectRequest['purpose'];
  readonly task?: Task;
}

/**
 * Freezes the view of a tab and shows the overlay over it: in the tab's own page, or, where the browser
 * lets no script in, in a tab beside it. An open popup makes way.
 *
 * @throws AppError `page-refused` for the browser's own pages; `site-never-read`; `page-not-readable` where there is no way.
 */
export async function clipRegion(parts: Parts, tab: TabTarget, asked: Asked = {}): Promise<void> {
  parts.engine.warmUp();
  await refuseNeverRead(tab.id);
  const shot = import.meta.env.FIREFOX ? undefined : shootView(tab);
  // Awaited below; a page that cannot be asked must not leave a failed shot unheard.
  shot?.catch(() => undefined);
  try {
    await clipInPage(tab, shot, asked);
  } catch (thrown) {
    // Chromium opens no page of an extension that serves both kinds of window in a private one.
    const isShut = thrown instanceof AppError && thrown.code === 'page-not-readable';
    if (!isShut || (tab.incognito && !import.meta.env.FIREFOX)) throw thrown;
    await openClipTab(parts, tab, await (shot ?? shootView(tab)));
  }
  // Told, not waited for: a popup that is opening takes its time.
  void closePopup();
}

/**
 * Chromium takes the shot while the script goes in; Firefox must first be told the page's own pixel ratio
 * to draw the pixels that are seen.
 */
async function clipInPage(
  tab: TabTarget,
  shot: Promise<Blob> | undefined,
  { purpose, task }: Asked,
): Promise<void> {
  const { devicePixelRatio } = await measurePage(tab);
  const frozen = await (shot ?? shootView(tab, devicePixelRatio));
  const last = await lastRegion(tab.id);
  const request: PageRequest = {
    type: 'select',
    nonce: await addPendingClip(tab.id, task?.id),
    frozen,
    ...(last && { last: last.rect }),
    ...(purpose && { purpose }),
  };
  await askPage({ tabId: tab.id, frameId: 0 }, request);
}

async function measurePage(tab: TabTarget): Promise<Viewport> {
  const request: PageRequest = { type: 'measure' };
  return viewport.parse(await askPage({ tabId: tab.id, frameId: 0 }, request));
}

/** The same for a shortcut or a menu, where no popup is open to say what went wrong: it opens and says so. */
export async function clipRegionOrSay(parts: Parts, tab: TabTarget, asked?: Asked): Promise<void> {
  try {
    await clipRegion(parts, tab, asked);
  } catch (thrown) {
    parts.runner.start({
      tabId: tab.id,
      private: tab.incognito,
      task: asked?.task ?? (await chosenTask(tab.id)),
      engine: parts.engine,
      capture: () => Promise.reject(thrown),
    });
    showPopup(tab);
  }
}
