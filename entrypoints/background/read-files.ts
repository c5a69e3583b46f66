import type { BackgroundRequest } from '@/lib/messaging/requests';
import { tabTarget } from '@/lib/webext/tab-target';
import { chosenTask } from './chosen-task';
import type { Parts } from './parts';
import { startRun } from './start-run';

/** Lets files wait for their turn. Answers with the first one's run, once it has started. */
export async function readFiles(
  parts: Parts,
  { tabId, batch, first, of, files }: Extract<BackgroundRequest, { type: 'read-files' }>,
): Promise<string> {
  const tab = await tabTarget(tabId);
  const task = await chosenTask(tabId);
  return parts.queue.add(
    files.map((file, index) => {
      const place = { batch, at: first + index, of };
      const source = { kind: 'file', ...file } as const;
      return { tabId, place, start: () => startRun(parts, tab, { task, source }, { place }) };
    }),
  );
}
