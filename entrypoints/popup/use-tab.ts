import { useEffect, useState } from 'preact/hooks';
import { browser } from '@/lib/webext/browser';
import { place } from './place';

/** A tab, as far as the popup needs to know it. */
interface Tab {
  readonly id: number;
  readonly windowId: number;
  readonly incognito: boolean;
}

/**
 * The tab that the popup stands over, or the one that a stand-in window was opened for; beside the page, whichever is
 * in front.
 */
export function useTab(): Tab | undefined {
  const [tab, setTab] = useState<Tab>();
  useEffect(() => {
    const named = new URLSearchParams(location.search).get('tabId');
    const find = named === null ? activeTab() : browser.tabs.get(Number(named));
    find.then(
      (found) => setTab(tabOf(found)),
      () => setTab(tabOf(undefined)),
    );
    if (place() !== 'panel') return undefined;
    const follow = () => void activeTab().then((found) => found && setTab(tabOf(found)));
    browser.tabs.onActivated.addListener(follow);
    return () => browser.tabs.onActivated.removeListener(follow);
  }, []);
  return tab;
}

function tabOf(found: Partial<Tab> | undefined): Tab {
  return { id: found?.id ?? -1, windowId: found?.windowId ?? -1, incognito: found?.incognito ?? false };
}

async function activeTab() {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab;
}
