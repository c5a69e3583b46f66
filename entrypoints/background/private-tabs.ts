import { browser } from '@/lib/webext/browser';
import type { Parts } from './parts';

/** What was read in a private window goes with its tab; what was collected, read as one table and sent
 * there with the last of them. */
export function forgetPrivateTabs({ runner, collector, ledger, batch, files }: Parts): void {
  browser.tabs.onRemoved.addListener((tabId) => {
    runner.dismissWhere((extraction) => extraction.private && extraction.tabId === tabId);
    void browser.tabs.query({}).then((tabs) => {
      if (tabs.some(({ incognito, id }) => incognito && id !== tabId)) return undefined;
      if (batch.whole?.batch.private) {
        files.clear();
        void batch.drop();
      }
      return Promise.all([collector.forget(true), ledger.clear('private')]);
    });
  });
}
