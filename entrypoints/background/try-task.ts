import { AppError } from '@/lib/errors';
import type { BackgroundRequest } from '@/lib/messaging/requests';
import { ownTask } from '@/lib/task/own-task';
import { tabTarget } from '@/lib/webext/tab-target';
import type { Parts } from './parts';
import { startRun } from './start-run';

/** Runs a task as it is typed on a picture that was given to the settings page, as any other run of that page's tab. */
export async function tryTask(
  parts: Parts,
  { task, file, notes }: Extract<BackgroundRequest, { type: 'try-task' }>,
  tabId: number | undefined,
): Promise<string> {
  if (tabId === undefined) throw new AppError('page-changed');
  const source = { kind: 'file', file, notes } as const;
  return startRun(parts, await tabTarget(tabId), { task: ownTask(task), source });
}
