import { useEffect } from 'preact/hooks';
import { sendRequest } from '@/lib/messaging/send-request';
import { place } from './place';

/** Beside a page: puts what the popup showed as it was kept open on the stage. */
export function useKeptOpen(show: (id: string) => void): void {
  useEffect(() => {
    if (place() !== 'panel') return;
    void sendRequest({ type: 'take-kept' }).then((kept) => {
      if (kept.ok && kept.value !== undefined) show(kept.value);
    });
    // Once, as it opens.
  }, []);
}
