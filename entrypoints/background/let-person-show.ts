import { AppError } from '@/lib/errors';
import type { Task } from '@/lib/task/task';
import { clipRegionOrSay } from './clip-region';
import type { Parts, TabTarget } from './parts';

const outOfReach = new Set<string>(['picture-not-found', 'picture-out-of-view']);

/**
 * Where a right-clicked picture cannot be reached, as inside another site's frame, its run gives way to the
 * overlay, in which the person shows it. Any other failure stays the run's.
 *
 * @param asked the run that asked for the picture, and what it was to be read as.
 */
export function letPersonShow(
  parts: Parts,
  tab: TabTarget,
  thrown: unknown,
  { runId, task }: { readonly runId: string; readonly task: Task },
): void {
  if (!(thrown instanceof AppError) || !outOfReach.has(thrown.code)) return;
  parts.runner.dismiss(runId);
  void clipRegionOrSay(parts, tab, { purpose: 'show-picture', task });
}
