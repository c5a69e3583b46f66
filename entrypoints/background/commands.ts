import { browser } from '@/lib/webext/browser';
import type { TabTarget } from './parts';

/** The keyboard shortcuts. */
export function handleCommands(clip: (tab: TabTarget) => Promise<unknown>): void {
  browser.commands.onCommand.addListener((command, tab) => {
    if (command !== 'clip-region' || tab?.id === undefined || tab.windowId === undefined) return;
    void clip({ id: tab.id, windowId: tab.windowId, incognito: tab.incognito });
  });
}
