import type { FramedPicture } from '@/lib/capture/page-pictures';
import { mostDrawn } from '@/lib/messaging/page-picture-answers';
import { sendRequest } from '@/lib/messaging/send-request';

/** A picture by its frame and its number there. */
type Framed = Pick<FramedPicture, 'frameId' | 'picked'>;

interface Wanted extends Framed {
  give(small: Blob | null): void;
}

/** Asks a page for small pictures, those that are wanted in one moment together. */
export function drawnTogether(
  tabId: number,
): (pictures: readonly Framed[]) => Promise<readonly (Blob | null)[]> {
  let wanted: Wanted[] = [];
  const ask = async () => {
    const frames = Map.groupBy(wanted, ({ frameId }) => frameId);
    wanted = [];
    await Promise.all([...frames].map(([frameId, now]) => askFrame(frameId, now)));
  };
  const askFrame = async (frameId: number, now: readonly Wanted[]) => {
    for (let from = 0; from < now.length; from += mostDrawn) {
      const some = now.slice(from, from + mostDrawn);
      const answer = await sendRequest({
        type: 'draw-page-pictures',
        tabId,
        frameId,
        picked: some.map(({ picked }) => picked),
      });
      for (const [at, { give }] of some.entries()) give((answer.ok && answer.value[at]) || null);
    }
  };
  return (pictures) =>
    Promise.all(
      pictures.map(
        ({ frameId, picked }) =>
          new Promise<Blob | null>((give) => {
            wanted.push({ frameId, picked, give });
            if (wanted.length === 1) queueMicrotask(() => void ask());
          }),
      ),
    );
}
