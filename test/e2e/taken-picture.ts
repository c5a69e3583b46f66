import type { PNG } from 'pngjs';
import type { Extraction } from '../../lib/extraction/extraction.ts';
import type { ExtensionBrowser } from '../browser/extension-browser.ts';
import { extractionsOf, heldPicture } from './extractions-of.ts';

declare const browser: { runtime: { sendMessage(message: unknown): Promise<unknown> } };

/** The picture that was just taken, and its run. Its reading is not waited for: the run is dismissed. */
export async function takenPicture(
  started: ExtensionBrowser,
): Promise<{ png: PNG; run: Extraction | undefined }> {
  const popup = await started.popup();
  const png = await heldPicture(popup);
  const run = (await extractionsOf(popup)).at(-1);
  await popup.evaluate(async () => {
    await browser.runtime.sendMessage({ type: 'dismiss-all' });
  });
  await popup.close();
  return { png, run };
}
