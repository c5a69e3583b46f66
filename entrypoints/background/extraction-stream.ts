import { PacedSnapshots } from '@/lib/extraction/paced-snapshots';
import { portNames } from '@/lib/messaging/port-names';
import { senderClass } from '@/lib/messaging/sender-class';
import { browser } from '@/lib/webext/browser';
import { ownIdentity } from '@/lib/webext/own-identity';
import type { Parts } from './parts';

/**
 * Sends every snapshot of the runs to any number of popups, from the moment each one connects. Whoever opens a
 * popup is about to read something: the reader gets ready meanwhile.
 */
export function serveExtractions({ runner, engine }: Parts): void {
  browser.runtime.onConnect.addListener((port) => {
    if (port.name !== portNames.extractions) return;
    if (senderClass(port.sender ?? {}, ownIdentity()) !== 'extension-page') return port.disconnect();
    engine.warmUp();
    const snapshots = new PacedSnapshots((snapshot) => port.postMessage(snapshot));
    let unsubscribe: (() => void) | undefined;
    let open = true;
    port.onDisconnect.addListener(() => {
      open = false;
      unsubscribe?.();
      snapshots.end();
    });
    // Before the last sleep's runs are known, a snapshot would show an empty popup for a blink.
    void runner.ready.then(() => {
      if (open) unsubscribe = runner.subscribe((snapshot) => snapshots.take(snapshot));
    });
  });
}
