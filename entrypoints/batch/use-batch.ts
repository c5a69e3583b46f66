import { useEffect, useRef, useState } from 'preact/hooks';
import type { Batch, BatchRow } from '@/lib/batch/batch';
import { BatchConnection } from './batch-connection';
import type { GivenPicture } from './given-picture';

/**
 * The page is drawn anew so often at most, in ms: a thousand rows come faster than anybody looks. And so often at least: a
 * window behind others is told of no frame for long, which is no time that drawing took.
 */
const paceMs = { least: 750, most: 2_000 };
/** Drawing takes one part in so many of the time: what asks the model shares this thread. */
const share = 10;

/** The batch as it is now; `isKnown` once the background has said so. */
export interface KnownBatch {
  readonly isKnown: boolean;
  readonly batch: Batch | undefined;
  readonly rows: readonly BatchRow[];
}

/** Follows the batch, and gives its files. */
export function useBatch() {
  const [known, setKnown] = useState<KnownBatch>({ isKnown: false, batch: undefined, rows: [] });
  const connection = useRef<BatchConnection>(undefined);
  useEffect(() => {
    let latest: KnownBatch | undefined;
    let drawnId: string | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let waitMs = paceMs.least;
    const draw = () => {
      timer = undefined;
      if (!latest) return;
      const startedAt = performance.now();
      setKnown(latest);
      drawnId = latest.batch?.id;
      latest = undefined;
      requestAnimationFrame(() =>
        setTimeout(() => {
          const wanted = share * (performance.now() - startedAt);
          waitMs = Math.min(paceMs.most, Math.max(paceMs.least, wanted));
        }),
      );
    };
    connection.current = new BatchConnection({
      onBatch: (batch, rows) => {
        const isFirst = timer === undefined && latest === undefined;
        latest = { isKnown: true, batch, rows };
        if (batch?.id !== drawnId) {
          // Or the table of the one before would stand for it, finished.
          clearTimeout(timer);
          draw();
        } else if (isFirst) timer = setTimeout(draw, waitMs);
      },
    });
    return () => {
      clearTimeout(timer);
      connection.current?.close();
    };
  }, []);
  return {
    ...known,
    hold: (batchId: string, held: ReadonlyMap<number, GivenPicture>) =>
      connection.current?.hold(batchId, held),
    refresh: () => connection.current?.refresh(),
  };
}
