import { mostDrawn } from '@/lib/messaging/page-picture-answers';
import { sendRequest } from '@/lib/messaging/send-request';

interface Wanted {
  readonly picked: number;
  give(small: Blob | null): void;
}

/** Asks a page for small pictures, those that are wanted in one moment together. */
export function drawnTogether(
  tabId: number,
): (picked: readonly number[]) => Promise<readonly (Blob | null)[]> {
  let wanted: Wanted[] = [];
  const ask = async () => {
    const now = wanted;
    wanted = [];
    for (let from = 0; from < now.length; from += mostDrawn) {
      const some = now.slice(from, from + mostDrawn);
      const answer = await sendRequest({
        type: 'draw-page-pictures',
        tabId,
        picked: some.map(({ picked }) => picked),
      });
      for (const [at, { give }] of some.entries()) give((answer.ok && answer.value[at]) || null);
    }
  };
  return (picked) =>
    Promise.all(
      picked.map(
        (number) =>
          new Promise<Blob | null>((give) => {
            wanted.push({ picked: number, give });
            if (wanted.length === 1) queueMicrotask(() => void ask());
          }),
      ),
    );
}
