import { useState } from 'preact/hooks';
import type { Collection } from '@/lib/extraction/collection';
import type { Extraction } from '@/lib/extraction/extraction';
import { leadingRun, runOnStage } from './stage';

/** What the person chose to look at, and the run that led then; nothing chosen, the stage follows the tab. */
type Choice = { readonly latest: string | undefined; readonly shown: string | undefined } | undefined;

/** What is chosen where it is the table of what was collected; no run is called so. */
const table = 'collection';

/** What stands on the stage: a run, the table of what was collected, or nothing. */
export function useStage(
  extractions: readonly Extraction[],
  tabId: number,
  collection: Collection | undefined,
) {
  const leading = leadingRun(extractions, tabId);
  const latest = leading?.id;
  const [choice, setChoice] = useState<Choice>();
  const show = (id: string | undefined) => setChoice({ latest, shown: id });
  // A run that starts while the popup is open takes the stage, whatever was being looked at.
  const chosen = choice && choice.latest === latest ? choice : undefined;
  const found = chosen
    ? extractions.find((each) => each.id === chosen.shown)
    : runOnStage(extractions, leading);
  const isTable = collection !== undefined && (chosen ? chosen.shown === table : isOf(collection, leading));
  return { shown: isTable ? undefined : found, isTable, show, showTable: () => show(table) };
}

/** Whether a run has given its rows, so that the table is what the person waits for. */
function isOf(collection: Collection, run: Extraction | undefined): boolean {
  return run?.status === 'done' && run.startedAt >= collection.startedAt && run.taskId === collection.taskId;
}
