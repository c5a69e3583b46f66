import { captureMessageSchema } from '@/lib/messaging/requests';
import { senderClass } from '@/lib/messaging/sender-class';
import type { z } from '@/lib/zod';
import { browser, type Runtime } from '@/lib/webext/browser';
import { ownIdentity } from '@/lib/webext/own-identity';
import { takePendingClip } from './pending-clips';
import type { Parts, TabTarget } from './parts';
import { startPick } from './start-pick';

/** What the capture script says by itself: what the person took in the overlay. */
export function handlePageScripts(parts: Parts): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    if (senderClass(sender, ownIdentity()) !== 'page-script') return undefined;
    const parsed = captureMessageSchema.safeParse(message);
    const { tab, frameId } = sender;
    if (!parsed.success || tab?.id === undefined || tab.windowId === undefined) return undefined;
    const target = { id: tab.id, windowId: tab.windowId, incognito: tab.incognito };
    return overlayAnswered(parts, target, frameId ?? -1, parsed.data);
  });
}

async function overlayAnswered(
  parts: Parts,
  tab: TabTarget,
  frameId: number,
  message: z.infer<typeof captureMessageSchema>,
): Promise<boolean> {
  const expected = await takePendingClip({ nonce: message.nonce, tabId: tab.id, frameId });
  if (!expected || message.type === 'overlay-closed') return false;
  await startPick(parts, tab, message.pick, expected.taskId);
  return true;
}
