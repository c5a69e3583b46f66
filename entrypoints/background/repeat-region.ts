import { showPopupUnlessShown } from '@/lib/webext/show-popup';
import { chosenTask } from './chosen-task';
import { clipRegionOrSay } from './clip-region';
import { lastRegion } from './last-region';
import type { Parts, TabTarget } from './parts';
import { startRun } from './start-run';

/** Reads the tab's last region as it looks now; where there is none yet, lets the person draw one. */
export async function repeatRegion(parts: Parts, tab: TabTarget): Promise<void> {
  const last = await lastRegion(tab.id);
  if (!last) return clipRegionOrSay(parts, tab);
  const source = { kind: 'region', rect: last.rect, viewport: last.viewport } as const;
  startRun(parts, tab, { task: await chosenTask(tab.id), source });
  return showPopupUnlessShown(tab);
}
