import type { TaskId } from '@/lib/task/task';
import { taskIdSchema } from '@/lib/task/task-id';
import { sessionRecord } from '@/lib/webext/session-storage';
import { z } from '@/lib/zod';

/** How many tabs are remembered. */
const most = 50;

/** What somebody chose in a tab instead of its site's task. Nothing says which site that is. */
const choicesSchema = z.array(
  z.strictObject({ tabId: z.int(), siteTaskId: taskIdSchema, taskId: taskIdSchema }),
);

const record = sessionRecord('tab-tasks', (stored) => {
  const read = choicesSchema.safeParse(stored);
  return read.success ? read.data : [];
});

/** What was chosen in a tab in place of its site's task; undefined where nothing was. */
export async function taskOfTab(tabId: number, siteTaskId: TaskId): Promise<TaskId | undefined> {
  const choices = await record.load();
  return choices.find((each) => each.tabId === tabId && each.siteTaskId === siteTaskId)?.taskId;
}

/** Remembers such a choice while the browser is open, for as long as the tab stands on a site of the same task. */
export async function chooseTaskOfTab(tabId: number, siteTaskId: TaskId, taskId: TaskId): Promise<void> {
  const choices = (await record.load()).filter((each) => each.tabId !== tabId);
  await record.save([...choices, { tabId, siteTaskId, taskId }].slice(-most));
}
