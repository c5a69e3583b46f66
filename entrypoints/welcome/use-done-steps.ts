import { useEffect, useState } from 'preact/hooks';
import type { WelcomeStep } from '@/components/welcome/welcome-step';
import type { Extraction } from '@/lib/extraction/extraction';
import { ExtractionConnection } from '@/lib/messaging/extraction-connection';
import { browser } from '@/lib/webext/browser';
import { doneSteps } from './done-steps';

/** What has been tried since the page was opened: runs are forgotten after ten minutes, its ticks are not. */
export function useDoneSteps(): ReadonlySet<WelcomeStep> {
  const [done, setDone] = useState<ReadonlySet<WelcomeStep>>(new Set());
  useEffect(() => {
    const own = browser.tabs.getCurrent();
    const look = (extractions: readonly Extraction[]) =>
      void own.then((tab) =>
        setDone((before) => {
          const now = doneSteps(extractions, tab?.id);
          return now.isSubsetOf(before) ? before : before.union(now);
        }),
      );
    const connection = new ExtractionConnection(look);
    connection.open();
    const onWritten = () => connection.open();
    browser.storage.session.onChanged.addListener(onWritten);
    return () => {
      connection.close();
      browser.storage.session.onChanged.removeListener(onWritten);
    };
  }, []);
  return done;
}
