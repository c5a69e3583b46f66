import type { TaskId } from '@/lib/task/task';
import { taskIdSchema } from '@/lib/task/task-id';
import { z } from '@/lib/zod';
import { sessionRecord } from '@/lib/webext/session-storage';

/** How long a shown overlay may be answered, in ms. It closes itself long before. */
const overlayLifeMs = 10 * 60_000;

const pendingClip = z.object({
  nonce: z.string(),
  tabId: z.number(),
  until: z.number(),
  /** What is to be read; the person's choice where it is not said. */
  taskId: z.exactOptional(taskIdSchema),
});
const pendingClips = z.array(pendingClip);
/** In session storage, since the background may sleep while the person takes aim. */
const pending = sessionRecord('pending-clips', (stored) => pendingClips.parse(stored ?? []));

/** Remembers that an overlay in a tab is this extension's doing. Gives the nonce that its answer must carry. */
export async function addPendingClip(tabId: number, taskId?: TaskId): Promise<string> {
  const nonce = crypto.randomUUID();
  const others = (await pending.load()).filter((clip) => clip.tabId !== tabId && Date.now() < clip.until);
  await pending.save([
    ...others,
    { nonce, tabId, until: Date.now() + overlayLifeMs, ...(taskId && { taskId }) },
  ]);
  return nonce;
}

/** The overlay shown last in that tab, if a page's answer is to it, from its top frame; an answer counts once. */
export async function takePendingClip(answer: {
  nonce: string;
  tabId: number;
  frameId: number;
}): Promise<z.infer<typeof pendingClip> | undefined> {
  const clips = await pending.load();
  const clip = clips.find(({ nonce, tabId }) => nonce === answer.nonce && tabId === answer.tabId);
  if (!clip || answer.frameId !== 0) return undefined;
  await pending.save(clips.filter((each) => each !== clip));
  return Date.now() < clip.until ? clip : undefined;
}
