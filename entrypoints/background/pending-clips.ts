import { z } from '@/lib/zod';
import { sessionRecord } from '@/lib/webext/session-storage';

/** How long a shown overlay may be answered, in ms. It closes itself long before. */
const overlayLifeMs = 10 * 60_000;

const pendingClips = z.array(z.object({ nonce: z.string(), tabId: z.number(), until: z.number() }));
/** In session storage, since the background may sleep while the person takes aim. */
const pending = sessionRecord('pending-clips', (stored) => pendingClips.parse(stored ?? []));

/** Remembers that an overlay in a tab is this extension's doing. Gives the nonce that its answer must carry. */
export async function addPendingClip(tabId: number): Promise<string> {
  const nonce = crypto.randomUUID();
  const others = (await pending.load()).filter((clip) => clip.tabId !== tabId && Date.now() < clip.until);
  await pending.save([...others, { nonce, tabId, until: Date.now() + overlayLifeMs }]);
  return nonce;
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
