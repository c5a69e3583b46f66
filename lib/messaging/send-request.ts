import { toErrorInfo } from '../errors.ts';
import { failure, type Result } from '../result.ts';
import { browser } from '../webext/browser.ts';
import type { BackgroundAnswers, BackgroundRequest } from './requests.ts';

/** Asks the background, from one of the extension's own pages. Never rejects: a failure comes back as data. */
export async function sendRequest<Request extends BackgroundRequest>(
  request: Request,
): Promise<Result<BackgroundAnswers[Request['type']]>> {
  try {
    // Both ends are this extension, in one version; the background alone checks what arrives.
    return (await browser.runtime.sendMessage(request)) as Result<BackgroundAnswers[Request['type']]>;
  } catch (thrown) {
    return failure(toErrorInfo(thrown));
  }
}
