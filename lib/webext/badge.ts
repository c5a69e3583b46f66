import { browser } from './browser.ts';

/** What the toolbar button can say about a tab's run. */
export type BadgeState = 'none' | 'running' | 'done' | 'failed';

const badges: Record<BadgeState, { text: string; color: string }> = {
  none: { text: '', color: '#0b6e63' },
  running: { text: '…', color: '#0b6e63' },
  done: { text: '✓', color: '#1a7f4b' },
  failed: { text: '!', color: '#b42318' },
};

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
