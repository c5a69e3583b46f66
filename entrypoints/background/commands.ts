import { browser } from '@/lib/webext/browser';
import type { TabTarget } from './parts';

type Start = (tab: TabTarget) => Promise<unknown>;

/** The keyboard shortcuts. */
export function handleCommands(clip: Start, repeat: Start): void {
  browser.commands.onCommand.addListener((command, tab) => {
    if (tab?.id === undefined || tab.windowId === undefined) return;
    const target = { id: tab.id, windowId: tab.windowId, incognito: tab.incognito };
    if (command === 'clip-region') void clip(target);
    if (command === 'repeat-region') void repeat(target);
  });
}
