import { useEffect, useRef, useState } from 'preact/hooks';
import type { Batch, BatchRow } from '@/lib/batch/batch';
import { BatchConnection } from './batch-connection';
import type { GivenPicture } from './given-picture';

/** The page is drawn anew so often at most, in ms: a thousand rows come faster than anybody looks. */
const paceMs = 200;

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
    let timer: ReturnType<typeof setTimeout> | undefined;
    const draw = () => {
      timer = undefined;
      if (latest) setKnown(latest);
      latest = undefined;
    };
    connection.current = new BatchConnection({
      onBatch: (batch, rows) => {
        const isFirst = timer === undefined && latest === undefined;
        latest = { isKnown: true, batch, rows };
        if (isFirst) timer = setTimeout(draw, paceMs);
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
