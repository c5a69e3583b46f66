import { isFinished, type Extraction } from '@/lib/extraction/extraction';

/** The run that the popup turns to by itself: the tab's latest, or the first of the tab's latest batch. */
export function leadingRun(extractions: readonly Extraction[], tabId: number): Extraction | undefined {
  const own = extractions.filter((each) => each.tabId === tabId);
  return own.findLast((each) => each.place === undefined || each === firstOf(own, each.place.batch));
}

/**
 * What stands on the stage for a leading run: the run itself; of a batch, the file at work, a file that was
 * stopped, and, when all are read, none: the list then shows them all.
 */
export function runOnStage(
  extractions: readonly Extraction[],
  leading: Extraction | undefined,
): Extraction | undefined {
  if (leading?.place === undefined) return leading;
  const latest = extractions.findLast((each) => each.place?.batch === leading.place?.batch);
  return latest && isFinished(latest) && latest.status !== 'cancelled' ? undefined : latest;
}

function firstOf(extractions: readonly Extraction[], batch: string): Extraction | undefined {
  return extractions.find((each) => each.place?.batch === batch);
}
