import type { BackgroundAnswers, BackgroundRequest } from '@/lib/messaging/requests';
import { valueRequestTypes } from '@/lib/messaging/value-requests';
import { chosenTask } from './chosen-task';
import type { Parts } from './parts';

/** The requests about values that a person changes or collects. */
type ValueRequest = Extract<BackgroundRequest, { type: (typeof valueRequestTypes)[number] }>;

/** Whether {@link answerValueRequest} is to answer it. */
export function isValueRequest(request: BackgroundRequest): request is ValueRequest {
  return valueRequestTypes.some((type) => type === request.type);
}

/** Answers what the popup asks of values. */
export async function answerValueRequest(
  { runner, collector }: Parts,
  request: ValueRequest,
): Promise<BackgroundAnswers[ValueRequest['type']] | void> {
  switch (request.type) {
    case 'edit-result':
      runner.edit(request.id, request.edits);
      return collector.edit(request.id, request.edits);
    case 'collection':
      return collector.state(request.isPrivate);
    case 'start-collecting':
      return collector.start(request.isPrivate, await chosenTask(request.tabId));
    case 'end-collecting':
      return collector.end(request.isPrivate);
    case 'remove-collected':
      return collector.remove(request.isPrivate, request.id, request.line);
    case 'undo-collected':
      return collector.undo(request.isPrivate);
  }
}
