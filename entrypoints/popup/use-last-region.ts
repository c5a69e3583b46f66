import { useEffect, useState } from 'preact/hooks';
import { sendRequest } from '@/lib/messaging/send-request';

/** Whether a tab has a region that can be read again. */
export function useLastRegion(tabId: number): boolean {
  const [has, setHas] = useState(false);
  useEffect(() => {
    void sendRequest({ type: 'has-last-region', tabId }).then((answer) => setHas(answer.ok && answer.value));
  }, [tabId]);
  return has;
}
