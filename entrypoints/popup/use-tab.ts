import { useEffect, useState } from 'preact/hooks';
import { browser } from '@/lib/webext/browser';

/** The tab that the popup stands over, or the one that a stand-in window was opened for. */
export function useTab(): { id: number; incognito: boolean } | undefined {
  const [tab, setTab] = useState<{ id: number; incognito: boolean }>();
  useEffect(() => {
    const named = new URLSearchParams(location.search).get('tabId');
    const find = named === null ? activeTab() : browser.tabs.get(Number(named));
    find.then(
      (found) => setTab({ id: found?.id ?? -1, incognito: found?.incognito ?? false }),
      () => setTab({ id: -1, incognito: false }),
    );
  }, []);
  return tab;
}

async function activeTab() {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab;
}
