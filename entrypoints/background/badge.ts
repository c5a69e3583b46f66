import type { Extraction } from '@/lib/extraction/extraction';
import type { Runner } from '@/lib/extraction/runner';
import { setBadge, type BadgeState } from '@/lib/webext/badge';
import { browser } from '@/lib/webext/browser';

/**
 * Shows each tab's latest run on the toolbar button until its end has been seen, so that a closed popup still tells. Badges outlive the
 * background's sleep and runs do not outlive ten minutes, so a woken background wipes what is left over.
 */
export function showRunOnBadge(runner: Runner): void {
  const shown = new Map<number, BadgeState>();
  void runner.ready.then(async () => {
    for (const { id } of await browser.tabs.query({})) {
      if (id !== undefined && !shown.has(id)) await setBadge(id, 'none');
    }
  });
  runner.subscribe((snapshot) => {
    const states = new Map<number, BadgeState>([...shown.keys()].map((tabId) => [tabId, 'none']));
    for (const extraction of snapshot) states.set(extraction.tabId, badgeState(extraction));
    for (const [tabId, state] of states) {
      if (shown.get(tabId) === state) continue;
      shown.set(tabId, state);
      void setBadge(tabId, state);
    }
  });
}

function badgeState(extraction: Extraction): BadgeState {
  if (extraction.isSeen) return 'none';
  switch (extraction.status) {
    case 'asking':
      return 'asking';
    case 'capturing':
    case 'running':
      return 'running';
    case 'done':
      return 'done';
    case 'failed':
      return 'failed';
    case 'cancelled':
      return 'none';
  }
}
