import { useEffect, useRef, useState } from 'preact/hooks';
import { isFinished, type Extraction } from '@/lib/extraction/extraction';
import { portNames } from '@/lib/messaging/port-names';
import { browser, type Runtime } from '@/lib/webext/browser';

interface Extractions {
  /** Every run the background knows; undefined until the first snapshot. */
  readonly extractions: readonly Extraction[] | undefined;
  /** Connects again where the background has slept meanwhile. */
  refresh(): void;
}

/**
 * The runs as they are now, for as long as the page is open. A background that was stopped in mid-run
 * is woken at once, and tells that the run was interrupted. One that fell asleep with nothing to do is
 * left asleep until something happens: a run is written down, or this page asks for one.
 */
export function useExtractions(): Extractions {
  const [extractions, setExtractions] = useState<readonly Extraction[]>();
  const refresh = useRef(() => {});
  useEffect(() => {
    let open = true;
    let port: Runtime.Port | undefined;
    let working = true;
    const connect = () => {
      if (!open || port) return;
      port = browser.runtime.connect({ name: portNames.extractions });
      port.onMessage.addListener((message) => {
        const snapshot = message as readonly Extraction[];
        working = !snapshot.every(isFinished);
        setExtractions(snapshot);
      });
      port.onDisconnect.addListener(() => {
        port = undefined;
        if (working) connect();
      });
    };
    refresh.current = connect;
    connect();
    browser.storage.session.onChanged.addListener(connect);
    return () => {
      open = false;
      port?.disconnect();
      browser.storage.session.onChanged.removeListener(connect);
    };
  }, []);
  return { extractions, refresh: () => refresh.current() };
}
