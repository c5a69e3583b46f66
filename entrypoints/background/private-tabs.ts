import type { Runner } from '@/lib/extraction/runner';
import { browser } from '@/lib/webext/browser';

/** What was read in a private window goes with its tab. */
export function forgetPrivateTabs(runner: Runner): void {
  browser.tabs.onRemoved.addListener((tabId) => {
    runner.dismissWhere((extraction) => extraction.private && extraction.tabId === tabId);
  });
}
