import type { ImageSource } from '@/lib/capture/capture';
import type { Pick } from '@/lib/capture/page-messages';
import type { TaskId } from '@/lib/task/task';
import { showPopup } from '@/lib/webext/show-popup';
import { chosenTask, taskNamed } from './chosen-task';
import { rememberRegion } from './last-region';
import type { Parts, TabTarget } from './parts';
import { startRun } from './start-run';

/** Starts the run of what was taken in an overlay, and shows it. It is read as the person has chosen unless told. */
export async function startPick(parts: Parts, tab: TabTarget, pick: Pick, taskId?: TaskId): Promise<void> {
  if (pick.kind === 'region')
    await rememberRegion({ tabId: tab.id, rect: pick.rect, viewport: pick.viewport });
  const task = taskId ? await taskNamed(taskId) : await chosenTask(tab.id);
  startRun(parts, tab, { task, source: sourceOf(pick) });
  showPopup(tab);
}

function sourceOf(pick: Pick): ImageSource {
  return pick.kind === 'larger-element'
    ? { kind: 'element', hint: { picked: pick.picked } }
    : { kind: 'picked', pick };
}
