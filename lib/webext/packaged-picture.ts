import { AppError } from '../errors.ts';
import { browser } from './browser.ts';

/** Whether an address is that of a file of this package. */
export function isPackaged(address: string): boolean {
  return address.startsWith(browser.runtime.getURL('/'));
}

/**
 * A picture of this package, such as one on its own page, into which the browser lets no script.
 *
 * @throws AppError `picture-not-found` where there is none of that name.
 */
export async function packagedPicture(address: string): Promise<Blob> {
  try {
    return await (await fetch(address)).blob();
  } catch {
    throw new AppError('picture-not-found');
  }
}
