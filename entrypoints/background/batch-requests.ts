import { checkImage } from '@/lib/image/check-image';
import type { RecognizedText } from '@/lib/image/recognized-text';
import { batchRequestTypes } from '@/lib/messaging/batch-requests';
import type { BackgroundAnswers, BackgroundRequest } from '@/lib/messaging/requests';
import { noHints } from '@/lib/task/reading-hints';
import { textTask } from '@/lib/task/built-in-tasks';
import { openBatch } from '@/lib/webext/open-batch';
import { tabTarget } from '@/lib/webext/tab-target';
import type { Parts } from './parts';
import { drawPagePictures, listPagePictures, loadPagePictures, stopPagePictures } from './page-pictures';
import { startBatch } from './start-batch';

/** The requests about many pictures. */
type BatchRequest = Extract<BackgroundRequest, { type: (typeof batchRequestTypes)[number] }>;

/** Whether {@link answerBatchRequest} is to answer it. */
export function isBatchRequest(request: BackgroundRequest): request is BatchRequest {
  return batchRequestTypes.some((type) => type === request.type);
}

/** Answers what the batch page asks. */
export async function answerBatchRequest(
  parts: Parts,
  request: BatchRequest,
  senderTabId: number | undefined,
): Promise<BackgroundAnswers[BatchRequest['type']] | void> {
  const { batch, files } = parts;
  await batch.ready;
  switch (request.type) {
    case 'open-batch':
      return openBatch(request.tabId === undefined ? undefined : await tabTarget(request.tabId));
    case 'list-page-pictures':
      return listPagePictures(request.tabId);
    case 'draw-page-pictures':
      return drawPagePictures(request);
    case 'load-page-pictures':
      return loadPagePictures(request.tabId, senderTabId);
    case 'stop-page-pictures':
      return stopPagePictures(request.tabId);
    case 'start-batch':
      return startBatch(parts, request);
    case 'control-batch':
      if (request.action === 'drop') files.clear();
      return batch[request.action]();
    case 'retry-rows':
      return batch.retry(request.places);
    case 'edit-row':
      return batch.edit(request.at, request.edits);
    case 'words-of':
      return wordsOf(parts, request.file);
  }
}

async function wordsOf({ engine }: Parts, file: Blob): Promise<RecognizedText> {
  const { width, height } = await checkImage(file);
  const answer = await engine.run({ blob: file, width, height }, textTask, {
    signal: AbortSignal.timeout(60_000),
    languages: noHints,
    onProgress: () => undefined,
    onCodes: () => undefined,
  });
  return answer.recognized;
}
