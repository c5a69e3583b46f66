import { useEffect } from 'preact/hooks';
import { isFinished, type Extraction } from '@/lib/extraction/extraction';
import { sendRequest } from '@/lib/messaging/send-request';

/** Tells the background what the person has seen the end of, so that the toolbar button need not say it any more. */
export function useSeen(shown: Extraction | undefined): void {
  const id = shown && isFinished(shown) && !shown.isSeen ? shown.id : undefined;
  useEffect(() => void (id && sendRequest({ type: 'seen', id })), [id]);
}
