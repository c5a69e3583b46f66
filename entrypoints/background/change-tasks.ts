import type { MessageKey } from '@/lib/message-key';
import { updateSettings } from '@/lib/settings/settings-store';
import { changedTasks, type TaskChange } from '@/lib/settings/task-change';

/** Does a change to a person's own tasks and stores it; gives why it cannot be, where it cannot. */
export async function changeTasks(change: TaskChange): Promise<MessageKey | undefined> {
  let refusal: MessageKey | undefined;
  await updateSettings((stored) => {
    const changed = changedTasks(stored, change);
    if ('changes' in changed) return changed.changes;
    refusal = changed.refusal;
    return {};
  });
  return refusal;
}
