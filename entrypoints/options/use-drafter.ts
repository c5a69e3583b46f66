import { useRef } from 'preact/hooks';
import type { Drafter } from '@/components/tasks/drafter';
import { sendRequest } from '@/lib/messaging/send-request';

/** Asks the background for a draft, one at a time. */
export function useDrafter(): Drafter {
  const id = useRef<string | undefined>(undefined);
  const stop = () => {
    if (id.current !== undefined) void sendRequest({ type: 'stop-draft', id: id.current });
    id.current = undefined;
  };
  return {
    stop,
    draft(sentence) {
      stop();
      id.current = crypto.randomUUID();
      return sendRequest({ type: 'draft-task', id: id.current, sentence });
    },
  };
}
