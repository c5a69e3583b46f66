import { offeredOriginal } from '@/lib/capture/offered-original';
import type { Extraction } from '@/lib/extraction/extraction';
import { sendRequest } from '@/lib/messaging/send-request';
import { success, type Result } from '@/lib/result';
import { requestSite } from '@/lib/webext/site-access';

/**
 * Asks for a run's original. Call it in the click's handler, before any await: only there may the browser
 * ask the person. The background is told first, since the browser's question may close this popup; it
 * starts the reading when the person says yes.
 */
export async function readOriginal(shown: Extraction | undefined): Promise<Result<unknown>> {
  const address = offeredOriginal(shown?.picture);
  if (!shown || !address) return success(undefined);
  const told = sendRequest({ type: 'read-original', id: shown.id });
  await requestSite(address);
  return told;
}
