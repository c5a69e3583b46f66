import { taskRequestTypes } from '@/lib/messaging/task-requests';
import type { BackgroundAnswers, BackgroundRequest } from '@/lib/messaging/requests';
import { changeTasks } from './change-tasks';
import { chooseTask, chosenTask } from './chosen-task';
import { draftTask, stopDraft } from './draft-task';
import type { Parts } from './parts';
import { tryTask } from './try-task';

/** The requests about tasks. */
type TaskRequest = Extract<BackgroundRequest, { type: (typeof taskRequestTypes)[number] }>;

/** Whether {@link answerTaskRequest} is to answer it. */
export function isTaskRequest(request: BackgroundRequest): request is TaskRequest {
  return taskRequestTypes.some((type) => type === request.type);
}

/** Answers what the settings page and the popup ask about tasks. */
export async function answerTaskRequest(
  parts: Parts,
  request: TaskRequest,
  senderTabId: number | undefined,
): Promise<BackgroundAnswers[TaskRequest['type']] | void> {
  switch (request.type) {
    case 'choose-task':
      return chooseTask(request.taskId, request.tabId);
    case 'task-of-tab':
      return (await chosenTask(request.tabId)).id;
    case 'change-tasks':
      return changeTasks(request.change);
    case 'try-task':
      return tryTask(parts, request, senderTabId);
    case 'draft-task':
      return draftTask(parts, request);
    case 'stop-draft':
      return stopDraft(request.id);
  }
}
