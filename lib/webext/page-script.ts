import { AppError } from '../errors.ts';
import { browser } from './browser.ts';

const captureScript = '/content-scripts/capture.js';

/**
 * Puts the capture script into one frame, once, on the strength of the gesture just made, and asks
 * it something. Nothing is in a page before this.
 *
 * @throws AppError `page-not-readable` where the browser lets no extension in.
 */
export async function askPage<Answer>(
  target: { tabId: number; frameId: number },
  message: unknown,
): Promise<Answer> {
  try {
    await browser.scripting.executeScript({
      target: { tabId: target.tabId, frameIds: [target.frameId] },
      files: [captureScript],
    });
    return (await browser.tabs.sendMessage(target.tabId, message, { frameId: target.frameId })) as Answer;
  } catch (thrown) {
    throw new AppError('page-not-readable', thrown instanceof Error ? thrown.message : undefined);
  }
}

/** Asks the capture script that is already there; a page that has gone meanwhile is `page-changed`. */
export async function askPageAgain<Answer>(
  target: { tabId: number; frameId: number },
  message: unknown,
): Promise<Answer> {
  try {
    return (await browser.tabs.sendMessage(target.tabId, message, { frameId: target.frameId })) as Answer;
  } catch {
    throw new AppError('page-changed');
  }
}
