import { browser } from '@/lib/webext/browser';
import type { Parts } from './parts';

/** What was read in a private window goes with its tab; what was collected and sent there with the last of them. */
export function forgetPrivateTabs({ runner, collector, ledger }: Parts): void {
  browser.tabs.onRemoved.addListener((tabId) => {
    runner.dismissWhere((extraction) => extraction.private && extraction.tabId === tabId);
    void browser.tabs.query({}).then((tabs) => {
      if (tabs.some(({ incognito, id }) => incognito && id !== tabId)) return undefined;
      return Promise.all([collector.forget(true), ledger.clear('private')]);
    });
  });
}
