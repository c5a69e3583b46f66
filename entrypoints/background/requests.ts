import { toErrorInfo } from '@/lib/errors';
import { pageRequestSchema, type BackgroundAnswers, type BackgroundRequest } from '@/lib/messaging/requests';
import { senderClass } from '@/lib/messaging/sender-class';
import { failure, success, type Result } from '@/lib/result';
import { updateSettings } from '@/lib/settings/settings-store';
import { browser, type Runtime } from '@/lib/webext/browser';
import { ownIdentity } from '@/lib/webext/own-identity';
import { tabTarget } from '@/lib/webext/tab-target';
import { answerBatchRequest, isBatchRequest } from './batch-requests';
import { chosenTask } from './chosen-task';
import { clipRegion } from './clip-region';
import { clipTabAnswered, clipTabView } from './clip-tab';
import { answerEngineRequest, isEngineRequest } from './engine-requests';
import { lastRegion } from './last-region';
import type { Parts } from './parts';
import { answerPlaceRequest, isPlaceRequest } from './place-requests';
import { readAgain } from './read-again';
import { readFiles } from './read-files';
import { readOriginal } from './read-original';
import { repeatRegion } from './repeat-region';
import { showFiles, takeFiles } from './shown-files';
import { startRun } from './start-run';
import { answerValueRequest, isValueRequest } from './value-requests';
import { answerTaskRequest, isTaskRequest } from './task-requests';

type Answer = BackgroundAnswers[BackgroundRequest['type']];

/** Answers the extension's own pages; what is not in the catalogue, or comes from elsewhere, is not answered. */
export function handleRequests(parts: Parts): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    if (senderClass(sender, ownIdentity()) !== 'extension-page') return undefined;
    const request = pageRequestSchema.safeParse(message);
    return request.success ? result(answer(parts, request.data, sender.tab?.id)) : undefined;
  });
}

async function result(answered: Promise<Answer | void>): Promise<Result<Answer | void>> {
  try {
    return success(await answered);
  } catch (thrown) {
    return failure(toErrorInfo(thrown));
  }
}

async function answer(
  parts: Parts,
  request: BackgroundRequest,
  senderTabId: number | undefined,
): Promise<Answer | void> {
  const { runner, vault } = parts;
  // A request may be what woke the background: the runs of before its sleep come first.
  await runner.ready;
  if (isEngineRequest(request)) return answerEngineRequest(parts, request);
  if (isValueRequest(request)) return answerValueRequest(parts, request);
  if (isPlaceRequest(request)) return answerPlaceRequest(parts, request);
  if (isTaskRequest(request)) return answerTaskRequest(parts, request, senderTabId);
  if (isBatchRequest(request)) return answerBatchRequest(parts, request, senderTabId);
  switch (request.type) {
    case 'clip-region':
      return clipRegion(parts, await tabTarget(request.tabId));
    case 'repeat-region':
      return repeatRegion(parts, await tabTarget(request.tabId));
    case 'has-last-region':
      return (await lastRegion(request.tabId)) !== undefined;
    case 'read-view':
      return startRun(parts, await tabTarget(request.tabId), {
        task: await chosenTask(request.tabId),
        source: { kind: 'viewport' },
      });
    case 'read-file':
      return readFile(parts, request);
    case 'clip-tab-view':
      return clipTabView(parts, request.nonce);
    case 'clip-tab-answer':
      return clipTabAnswered(parts, { nonce: request.nonce, pick: request.pick, clipTabId: senderTabId });
    case 'read-files':
      return readFiles(parts, request);
    case 'show-files':
      return showFiles(request.tabId, request.files);
    case 'take-files':
      return takeFiles(request.tabId);
    case 'choose-language':
      return updateSettings({ language: request.language });
    case 'keep-line-breaks':
      return updateSettings({ keepLineBreaks: request.keepLineBreaks });
    case 'read-again':
      return readAgain(parts, request);
    case 'read-original':
      return readOriginal(parts, request.id);
    case 'picture':
      return vault.get(request.id)?.blob;
    case 'stop':
      return runner.stop(request.id);
    case 'dismiss':
      return runner.dismiss(request.id);
    case 'dismiss-all':
      return runner.dismissWhere(() => true);
  }
}

async function readFile(
  parts: Parts,
  { type: _type, tabId, ...file }: Extract<BackgroundRequest, { type: 'read-file' }>,
): Promise<string> {
  return startRun(parts, await tabTarget(tabId), {
    task: await chosenTask(tabId),
    source: { kind: 'file', ...file },
  });
}
