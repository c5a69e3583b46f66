import type { Collector } from '@/lib/extraction/collector';
import type { Runner } from '@/lib/extraction/runner';
import { browser } from '@/lib/webext/browser';

/** What was read in a private window goes with its tab, what was collected there with the last of them. */
export function forgetPrivateTabs(runner: Runner, collector: Collector): void {
  browser.tabs.onRemoved.addListener((tabId) => {
    runner.dismissWhere((extraction) => extraction.private && extraction.tabId === tabId);
    void browser.tabs.query({}).then((tabs) => {
      if (tabs.every(({ incognito, id }) => !incognito || id === tabId)) return collector.forget(true);
      return undefined;
    });
  });
}
