import { AppError } from '../errors.ts';
import { browser } from './browser.ts';

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
    await putIntoPage(target, '/capture.js');
    return (await browser.tabs.sendMessage(target.tabId, message, { frameId: target.frameId })) as Answer;
  } catch (thrown) {
    // Into another site's frame the gesture does not reach, though the page itself can be read.
    const code = target.frameId === 0 ? 'page-not-readable' : 'picture-not-found';
    throw new AppError(code, thrown instanceof Error ? thrown.message : undefined);
  }
}

/**
 * Puts the script that lists pictures into all frames of a page that the gesture reaches, once. Gives their numbers.
 *
 * @throws AppError `page-not-readable`
 */
export async function addPicturesScript(tabId: number): Promise<readonly number[]> {
  try {
    const put = await browser.scripting.executeScript({
      target: { tabId, allFrames: true },
      files: ['/page-images.js'],
      injectImmediately: true,
    });
    return put.map(({ frameId }) => frameId);
  } catch (thrown) {
    throw new AppError('page-not-readable', thrown instanceof Error ? thrown.message : undefined);
  }
}

/** The same for the script that lists a page's pictures. @throws AppError `page-not-readable` */
export async function askPicturesScript(
  target: { tabId: number; frameId: number },
  message: unknown,
): Promise<unknown> {
  try {
    await putIntoPage(target, '/page-images.js');
    return await browser.tabs.sendMessage(target.tabId, message, { frameId: target.frameId });
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

/** Adds the script that scrolls to a frame where the capture script is; a page that has gone meanwhile is `page-changed`. */
export async function addScrollScript(target: { tabId: number; frameId: number }): Promise<void> {
  try {
    await putIntoPage(target, '/scroll.js');
  } catch {
    throw new AppError('page-changed');
  }
}

async function putIntoPage(
  { tabId, frameId }: { tabId: number; frameId: number },
  script: string,
): Promise<void> {
  await browser.scripting.executeScript({
    target: { tabId, frameIds: [frameId] },
    files: [script],
    // A page that never stops loading can still be read.
    injectImmediately: true,
  });
}
