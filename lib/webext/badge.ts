import type { MessageKey } from '../message-key.ts';
import { browser } from './browser.ts';
import { translate } from './translate.ts';

/** What the toolbar button can say about a tab's run. */
export type BadgeState = 'none' | 'running' | 'asking' | 'done' | 'failed';

/** A badge: its sign, its ground, and what the button is called with it, for who hears or points at it. */
interface Badge {
  readonly text: string;
  readonly color: string;
  readonly title?: MessageKey;
}

const badges: Record<BadgeState, Badge> = {
  none: { text: '', color: '#0b6e63' },
  running: { text: '…', color: '#0b6e63', title: 'badgeRunning' },
  asking: { text: '?', color: '#8a5a00', title: 'badgeAsking' },
  done: { text: '✓', color: '#1a7f4b', title: 'badgeDone' },
  failed: { text: '!', color: '#b42318', title: 'badgeFailed' },
};

/** White on every one of these grounds is at least 5:1; the browsers' own choice differs. */
const textColor = '#ffffff';
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
  const { text, color, title } = badges[state];
  try {
    await Promise.all([
      browser.action.setBadgeBackgroundColor({ tabId, color }),
      browser.action.setBadgeTextColor({ tabId, color: textColor }),
      browser.action.setBadgeText({ tabId, text }),
      browser.action.setTitle({ tabId, title: title === undefined ? 'Fieldshot' : translate(title) }),
    ]);
  } catch {
    // The tab was closed meanwhile; its badge went with it.
  }
}
