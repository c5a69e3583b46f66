import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Batch, BatchRow } from '@/lib/batch/batch';
import { matchFiles } from '@/lib/batch/match-files';
import type { GivenPicture } from './given-picture';
import { picturesOf, type useGiven } from './use-given';

/** The files of a batch's rows, as far as this page has them: those that were started with, or chosen again. */
export function useHeld(
  { batch, rows }: { readonly batch: Batch | undefined; readonly rows: readonly BatchRow[] },
  given: ReturnType<typeof useGiven>,
  hold: (batchId: string, held: ReadonlyMap<number, GivenPicture>) => void,
) {
  const [held, setHeld] = useState<ReadonlyMap<number, GivenPicture>>(new Map());
  const put = (batchId: string, next: ReadonlyMap<number, GivenPicture>) => {
    setHeld(next);
    hold(batchId, next);
  };
  useEffect(() => {
    if (!batch || given.isLooking || given.given.length === 0) return;
    put(batch.id, new Map([...held, ...chosenAgain(rows, picturesOf(given.given) ?? [])]));
    given.clear();
  }, [given.given, given.isLooking, batch?.id]);
  const missing = useMemo(
    () =>
      rows.filter(({ at, status, source }) => status === 'waiting' && source.kind === 'file' && !held.has(at))
        .length,
    [rows, held],
  );
  return { held, missing, put };
}

function chosenAgain(
  rows: readonly BatchRow[],
  pictures: readonly GivenPicture[],
): readonly (readonly [number, GivenPicture])[] {
  const files = pictures.map(({ name, file }) => ({
    name,
    bytes: file?.size ?? 0,
    modifiedAt: file?.lastModified ?? 0,
  }));
  return [...matchFiles(rows, files)].flatMap(([at, index]) => {
    const picture = pictures[index];
    const source = rows[at]?.source;
    const page = source?.kind === 'file' ? source.page : undefined;
    return picture ? [[at, page ? { ...picture, page } : picture] as const] : [];
  });
}
