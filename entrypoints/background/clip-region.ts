import type { PageRequest } from '@/lib/capture/page-messages';
import type { Engine } from '@/lib/engine/engine';
import { textTask } from '@/lib/task/built-in-tasks';
import { z } from '@/lib/zod';
import { askPage } from '@/lib/webext/page-script';
import { sessionRecord } from '@/lib/webext/session-storage';
import { showPopup } from '@/lib/webext/show-popup';
import type { Parts, TabTarget } from './parts';

/** How long a shown overlay may be answered, in ms. */
const overlayLifeMs = 10 * 60_000;

const pendingClips = z.array(z.object({ nonce: z.string(), tabId: z.number(), until: z.number() }));
/** In session storage, since the background may sleep while the person takes aim. */
const pending = sessionRecord('pending-clips', (stored) => pendingClips.parse(stored ?? []));

/**
 * Shows the overlay in a tab's page and remembers that it was this extension's doing.
 *
 * @throws AppError `page-not-readable` where the browser lets no extension in.
 */
export async function clipRegion(tab: { id: number }, engine: Engine): Promise<void> {
  engine.warmUp();
  const nonce = crypto.randomUUID();
  const others = (await pending.load()).filter((clip) => clip.tabId !== tab.id && Date.now() < clip.until);
  await pending.save([...others, { nonce, tabId: tab.id, until: Date.now() + overlayLifeMs }]);
  const request: PageRequest = { type: 'select-region', nonce };
  await askPage({ tabId: tab.id, frameId: 0 }, request);
}

/** The same for a shortcut or a menu, where no popup is open to say what went wrong: it opens and says so. */
export async function clipRegionOrSay({ runner, engine }: Parts, tab: TabTarget): Promise<void> {
  try {
    await clipRegion(tab, engine);
  } catch (thrown) {
    runner.start({
      tabId: tab.id,
      private: tab.incognito,
      task: textTask,
      engine,
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
