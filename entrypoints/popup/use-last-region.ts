import { useEffect, useState } from 'preact/hooks';
import { sendRequest } from '@/lib/messaging/send-request';

/** How long the background may take to answer, in ms, before the popup is drawn without the answer. */
const patienceMs = 1000;

/** Whether a tab has a region that can be read again; undefined until that is known, so that no button comes late. */
export function useLastRegion(tabId: number): boolean | undefined {
  const [has, setHas] = useState<boolean>();
  useEffect(() => {
    const timer = setTimeout(() => setHas((known) => known ?? false), patienceMs);
    void sendRequest({ type: 'has-last-region', tabId }).then((answer) => setHas(answer.ok && answer.value));
    return () => clearTimeout(timer);
  }, [tabId]);
  return has;
}
