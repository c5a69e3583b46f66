import { useRef, useState } from 'preact/hooks';
import type { Collection } from '@/lib/extraction/collection';
import { isFinished, type Extraction } from '@/lib/extraction/extraction';
import { leadingRun, runOnStage } from './stage';
import { usePicture, type ShownPicture } from './use-picture';

/** What the person chose to look at, and the run that led then; nothing chosen, the stage follows the tab. */
type Choice = { readonly latest: string | undefined; readonly shown: string | undefined } | undefined;

interface Stage {
  /** The run to draw; undefined where there is none, or nothing can be drawn yet. */
  readonly shown: Extraction | undefined;
  readonly picture: ShownPicture;
  /** Whether it is the table of what was collected. */
  readonly isTable: boolean;
  /** Whether anything can be drawn: the first thing that is seen must be whole. */
  readonly isSet: boolean;
  /** Puts a run on the stage, or none. */
  show(id: string | undefined): void;
  showTable(): void;
}

/** What is chosen where it is the table of what was collected; no run is called so. */
const table = 'collection';

/**
 * What stands on the stage: a run, the table of what was collected, or nothing. A finished run comes on it together
 * with its picture, in one go: if the picture came after it, all that is under it would move under the person's pointer.
 * Before any run can be drawn, what was there stays.
 */
export function useStage(
  extractions: readonly Extraction[],
  tabId: number,
  collection: Collection | undefined,
  canDrawRuns: boolean,
): Stage {
  const leading = leadingRun(extractions, useLeadingTab(extractions, tabId));
  const latest = leading?.id;
  const [choice, setChoice] = useState<Choice>();
  const show = (id: string | undefined) => setChoice({ latest, shown: id });
  // A run that starts while the popup is open takes the stage, whatever was being looked at.
  const chosen = choice && choice.latest === latest ? choice : undefined;
  const found = chosen
    ? extractions.find((each) => each.id === chosen.shown)
    : runOnStage(extractions, leading);
  const isTable = collection !== undefined && (chosen ? chosen.shown === table : isOf(collection, leading));
  const next = isTable ? undefined : found;
  const picture = usePicture(next);
  const drawn = useRef<{ readonly shown: Extraction | undefined }>(undefined);
  const isAwaited = next !== undefined && isFinished(next) && picture.isAwaited;
  if (canDrawRuns ? !isAwaited : extractions.length === 0) drawn.current = { shown: next };
  return {
    shown: drawn.current?.shown,
    picture,
    isTable,
    isSet: drawn.current !== undefined,
    show,
    showTable: () => show(table),
  };
}

/**
 * The tab whose runs lead. Beside the page another tab may come to the front: what is shown stays until that one has
 * runs of its own, since a person may well carry values from one tab to the other.
 */
function useLeadingTab(extractions: readonly Extraction[], tabId: number): number {
  const leading = useRef(tabId);
  if (extractions.some((each) => each.tabId === tabId)) leading.current = tabId;
  return leading.current;
}

/** Whether a run has given its rows, so that the table is what the person waits for. */
function isOf(collection: Collection, run: Extraction | undefined): boolean {
  return run?.status === 'done' && run.startedAt >= collection.startedAt && run.taskId === collection.taskId;
}
