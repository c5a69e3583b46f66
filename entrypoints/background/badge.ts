import type { Extraction } from '@/lib/extraction/extraction';
import type { Runner } from '@/lib/extraction/runner';
import { setBadge, type BadgeState } from '@/lib/webext/badge';

/** Shows each tab's latest run on the toolbar button, so that a closed popup still tells. */
export function showRunOnBadge(runner: Runner): void {
  const shown = new Map<number, BadgeState>();
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
  switch (extraction.status) {
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
