import type { Pick } from '@/lib/capture/page-messages';
import { AppError } from '@/lib/errors';
import { checkImage } from '@/lib/image/check-image';
import type { ClipTabView } from '@/lib/messaging/requests';
import { browser } from '@/lib/webext/browser';
import { sessionRecord } from '@/lib/webext/session-storage';
import { tabTarget } from '@/lib/webext/tab-target';
import { z } from '@/lib/zod';
import { lastRegion } from './last-region';
import type { Parts, TabTarget } from './parts';
import { startPick } from './start-pick';

/** The most clip tabs that are remembered; more are not open at once. */
const mostClips = 20;

const clipTab = z.object({ nonce: z.string(), tabId: z.number() });
type ClipTab = z.infer<typeof clipTab>;

/** Which tab each clip tab stands for, by its nonce. */
const clips = sessionRecord('clip-tabs', (stored) => z.array(clipTab).parse(stored ?? []));

/**
 * Opens the frozen view of a tab in a tab beside it, for pages that scripts may not enter. The pixels wait in
 * the vault, under its deadline, until the new tab has asked for them.
 */
export async function openClipTab({ vault }: Parts, tab: TabTarget, frozen: Blob): Promise<void> {
  const nonce = crypto.randomUUID();
  const { width, height } = await checkImage(frozen);
  vault.put(nonce, { blob: frozen, width, height });
  await clips.save([...(await clips.load()).slice(1 - mostClips), { nonce, tabId: tab.id }]);
  const { index } = await browser.tabs.get(tab.id);
  await browser.tabs.create({
    url: browser.runtime.getURL(`clip.html#${nonce}`),
    windowId: tab.windowId,
    index: index + 1,
    openerTabId: tab.id,
  });
}

/**
 * What a clip tab is to show. Its pixels are given out once.
 *
 * @throws AppError `page-changed` where they are gone, as after a reload.
 */
export async function clipTabView({ vault }: Parts, nonce: string): Promise<ClipTabView> {
  const clip = await find(nonce);
  const frozen = vault.get(nonce)?.blob;
  vault.drop(nonce);
  if (!clip || !frozen) throw new AppError('page-changed');
  const last = await lastRegion(clip.tabId);
  return { frozen, ...(last && { last: last.rect }) };
}

/**
 * Closes a clip tab, brings the tab it stood for to the front, and starts the run there of what was taken.
 *
 * @param clipTabId the tab that the answer came from.
 * @throws AppError `page-changed` where the tab has gone.
 */
export async function clipTabAnswered(
  parts: Parts,
  { nonce, pick, clipTabId }: { nonce: string; pick: Pick | undefined; clipTabId: number | undefined },
): Promise<void> {
  const clip = await find(nonce);
  await clips.save((await clips.load()).filter((each) => each.nonce !== nonce));
  if (!clip) throw new AppError('page-changed');
  const tab = await tabTarget(clip.tabId);
  await browser.tabs.update(tab.id, { active: true });
  if (clipTabId !== undefined) await browser.tabs.remove(clipTabId);
  if (pick) await startPick(parts, tab, pick);
}

async function find(nonce: string): Promise<ClipTab | undefined> {
  return (await clips.load()).find((each) => each.nonce === nonce);
}
