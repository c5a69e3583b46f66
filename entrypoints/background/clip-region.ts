import type { PageRequest } from '@/lib/capture/page-messages';
import type { Viewport } from '@/lib/image/crop';
import { viewport } from '@/lib/messaging/page-answers';
import { textTask } from '@/lib/task/built-in-tasks';
import { z } from '@/lib/zod';
import { askPage } from '@/lib/webext/page-script';
import { sessionRecord } from '@/lib/webext/session-storage';
import { showPopup } from '@/lib/webext/show-popup';
import { captureVisibleTab } from '@/lib/webext/visible-tab';
import { lastRegion } from './last-region';
import type { Parts, TabTarget } from './parts';

/** How long a shown overlay may be answered, in ms. */
const overlayLifeMs = 10 * 60_000;

const pendingClips = z.array(z.object({ nonce: z.string(), tabId: z.number(), until: z.number() }));
/** In session storage, since the background may sleep while the person takes aim. */
const pending = sessionRecord('pending-clips', (stored) => pendingClips.parse(stored ?? []));

/**
 * Freezes the view of a tab, shows the overlay over it in the tab's page, and remembers that it was this
 * extension's doing.
 *
 * @throws AppError `page-not-readable` where the browser lets no extension in.
 */
export async function clipRegion({ engine }: Parts, tab: TabTarget): Promise<void> {
  engine.warmUp();
  const frozen = await freezeView(tab);
  const nonce = crypto.randomUUID();
  const others = (await pending.load()).filter((clip) => clip.tabId !== tab.id && Date.now() < clip.until);
  await pending.save([...others, { nonce, tabId: tab.id, until: Date.now() + overlayLifeMs }]);
  const last = await lastRegion(tab.id);
  const request: PageRequest = { type: 'select', nonce, frozen, ...(last && { last: last.rect }) };
  await askPage({ tabId: tab.id, frameId: 0 }, request);
}

/**
 * The view at the moment of the gesture. Chromium takes the shot while the script goes in; Firefox must
 * first be told the page's own pixel ratio to draw the pixels that are seen.
 */
async function freezeView(tab: TabTarget): Promise<Blob> {
  if (import.meta.env.FIREFOX) {
    const { devicePixelRatio } = await measurePage(tab);
    return captureVisibleTab(tab, devicePixelRatio);
  }
  const [frozen] = await Promise.all([captureVisibleTab(tab), measurePage(tab)]);
  return frozen;
}

async function measurePage(tab: TabTarget): Promise<Viewport> {
  const request: PageRequest = { type: 'measure' };
  return viewport.parse(await askPage({ tabId: tab.id, frameId: 0 }, request));
}

/** The same for a shortcut or a menu, where no popup is open to say what went wrong: it opens and says so. */
export async function clipRegionOrSay(parts: Parts, tab: TabTarget): Promise<void> {
  try {
    await clipRegion(parts, tab);
  } catch (thrown) {
    parts.runner.start({
      tabId: tab.id,
      private: tab.incognito,
      task: textTask,
      engine: parts.engine,
      capture: () => Promise.reject(thrown),
    });
    showPopup(tab);
  }
}

/** Whether a page's answer is to the overlay shown last in that tab, in its top frame; an answer counts once. */
export async function takePendingClip(answer: {
  nonce: string;
  tabId: number;
  frameId: number;
}): Promise<boolean> {
  const clips = await pending.load();
  const clip = clips.find(({ nonce, tabId }) => nonce === answer.nonce && tabId === answer.tabId);
  if (!clip || answer.frameId !== 0) return false;
  await pending.save(clips.filter((each) => each !== clip));
  return Date.now() < clip.until;
}
