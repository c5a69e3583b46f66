import { isFinished, type Extraction } from '@/lib/extraction/extraction';

/** The run that the popup turns to by itself: the tab's latest, or the first of the tab's latest batch. */
export function leadingRun(extractions: readonly Extraction[], tabId: number): Extraction | undefined {
  const own = extractions.filter((each) => each.tabId === tabId);
  return own.findLast((each) => each.place === undefined || each === firstOf(own, each.place.batch));
}

/**
 * What stands on the stage for a leading run: the run itself; of a batch, the file at work, the one at which
 * it ended too soon, and, when all are read, none: the list then shows them all.
 */
export function runOnStage(
  extractions: readonly Extraction[],
  leading: Extraction | undefined,
): Extraction | undefined {
  if (leading?.place === undefined) return leading;
  const latest = extractions.findLast((each) => each.place?.batch === leading.place?.batch);
  return latest && isFinished(latest) && !isCutShort(latest) ? undefined : latest;
}

/** Whether a batch went no further than this file. */
function isCutShort(latest: Extraction): boolean {
  return latest.status === 'cancelled' || filesNotRead(latest) > 0;
}

/** How many files were given after one in whose reading the background was stopped: they went with it. */
export function filesNotRead(extraction: Extraction): number {
  const { place } = extraction;
  const isInterrupted = extraction.status === 'failed' && extraction.error.code === 'interrupted';
  return place && isInterrupted ? place.of - place.at : 0;
}

function firstOf(extractions: readonly Extraction[], batch: string): Extraction | undefined {
  return extractions.find((each) => each.place?.batch === batch);
}
