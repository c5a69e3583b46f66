import { useEffect, useState } from 'preact/hooks';
import type { Extraction } from '@/lib/extraction/extraction';
import type { CollectionState } from '@/lib/messaging/requests';
import { sendRequest } from '@/lib/messaging/send-request';

type CollectionRequest =
  | { readonly type: 'start-collecting'; readonly tabId: number }
  | { readonly type: 'end-collecting' | 'undo-collected' }
  | { readonly type: 'remove-collected'; readonly id: string; readonly line: number | 'all' };

/** What is being collected in the tab's kind of window, and what can be done with it. */
export function useCollection(
  { id: tabId, incognito: isPrivate }: { readonly id: number; readonly incognito: boolean },
  extractions: readonly Extraction[],
) {
  const [state, setState] = useState<CollectionState>();
  const load = async () => {
    const answer = await sendRequest({ type: 'collection', isPrivate });
    if (answer.ok) setState(answer.value);
  };
  // A run that came to its end may have added a row.
  const ended = extractions.map(({ id, finishedAt }) => `${id} ${finishedAt}`).join();
  useEffect(() => void load(), [isPrivate, ended]);
  const ask = (request: CollectionRequest) => void sendRequest({ ...request, isPrivate }).then(load);
  return {
    isKnown: state !== undefined,
    collection: state?.collection,
    canUndo: state?.canUndo ?? false,
    onStart: () => ask({ type: 'start-collecting', tabId }),
    onEnd: () => ask({ type: 'end-collecting' }),
    onUndo: () => ask({ type: 'undo-collected' }),
    onRemove: (id: string, line: number | 'all') => ask({ type: 'remove-collected', id, line }),
  };
}
