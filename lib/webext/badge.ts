import { browser } from './browser.ts';

/** What the toolbar button can say about a tab's run. */
export type BadgeState = 'none' | 'running' | 'done' | 'failed';

const badges: Record<BadgeState, { text: string; color: string }> = {
  none: { text: '', color: '#0b6e63' },
  running: { text: '…', color: '#0b6e63' },
  done: { text: '✓', color: '#1a7f4b' },
  failed: { text: '!', color: '#b42318' },
};

/** Says how much of many pictures is done, over all tabs that have nothing of their own to say; 0 to 1, undefined for nothing. */
export async function setProgressBadge(ratio: number | undefined): Promise<void> {
  const text =
    ratio === undefined ? '' : new Intl.NumberFormat(undefined, { style: 'percent' }).format(ratio);
  await browser.action.setBadgeBackgroundColor({ color: badges.running.color });
  // Four signs have room.
  await browser.action.setBadgeText({ text: text.length > 4 ? badges.done.text : text });
}

/** Marks the toolbar button for one tab. A tab that is gone is no error. */
export async function setBadge(tabId: number, state: BadgeState): Promise<void> {
  const badge = badges[state];
  try {
    await browser.action.setBadgeBackgroundColor({ tabId, color: badge.color });
    await browser.action.setBadgeText({ tabId, text: badge.text });
  } catch {
    // The tab was closed meanwhile; its badge went with it.
  }
}
