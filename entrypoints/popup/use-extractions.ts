import { useEffect, useState } from 'preact/hooks';
import type { Extraction } from '@/lib/extraction/extraction';
import { portNames } from '@/lib/messaging/port-names';
import { browser } from '@/lib/webext/browser';

/**
 * Every run the background knows, as it is now; undefined until the first snapshot. A background that
 * was stopped is woken and asked again: it then tells which runs were interrupted.
 */
export function useExtractions(): readonly Extraction[] | undefined {
  const [extractions, setExtractions] = useState<readonly Extraction[]>();
  useEffect(() => {
    let open = true;
    let close = () => {};
    const connect = () => {
      const port = browser.runtime.connect({ name: portNames.extractions });
      port.onMessage.addListener((snapshot) => setExtractions(snapshot as readonly Extraction[]));
      port.onDisconnect.addListener(() => {
        if (open) connect();
      });
      close = () => port.disconnect();
    };
    connect();
    return () => {
      open = false;
      close();
    };
  }, []);
  return extractions;
}
