import { sendRequest } from '@/lib/messaging/send-request';

/** Goes to where many pictures are read, those of a tab among them. The background opens it, which outlives this popup. */
export async function readMany(tabId: number): Promise<void> {
  const opened = await sendRequest({ type: 'open-batch', tabId });
  if (opened.ok) window.close();
}
