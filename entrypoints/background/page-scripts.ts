import { captureMessageSchema } from '@/lib/messaging/requests';
import { senderClass } from '@/lib/messaging/sender-class';
import { browser, type Runtime } from '@/lib/webext/browser';
import { ownIdentity } from '@/lib/webext/own-identity';
import { showPopup } from '@/lib/webext/show-popup';
import { takePendingClip } from './clip-region';
import type { Parts, TabTarget } from './parts';
import { startRun } from './start-run';

/** What the capture script says by itself: the region that the person drew. */
export function handlePageScripts(parts: Parts): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    if (senderClass(sender, ownIdentity()) !== 'page-script') return undefined;
    const parsed = captureMessageSchema.safeParse(message);
    const { tab, frameId } = sender;
    if (!parsed.success || tab?.id === undefined || tab.windowId === undefined) return undefined;
    const target = { id: tab.id, windowId: tab.windowId, incognito: tab.incognito };
    return regionAnswered(parts, target, frameId ?? -1, parsed.data);
  });
}

async function regionAnswered(
  parts: Parts,
  tab: TabTarget,
  frameId: number,
  message: ReturnType<typeof captureMessageSchema.parse>,
): Promise<boolean> {
  const expected = await takePendingClip({ nonce: message.nonce, tabId: tab.id, frameId });
  if (!expected || message.type === 'region-cancelled') return false;
  startRun(parts, tab, { kind: 'region', rect: message.rect, viewport: message.viewport });
  showPopup(tab);
  return true;
}
