import { sendRequest } from '@/lib/messaging/send-request';

/** Goes to where many pictures are read. The background opens it, which outlives this popup. */
export async function readMany(): Promise<void> {
  const opened = await sendRequest({ type: 'open-batch' });
  if (opened.ok) window.close();
}
