import type { Translate } from '../lib/message-key.ts';

/** A number of bytes as people read it, in whole kilobytes; never none where there is something. */
export function kilobytes(bytes: number, t: Translate): string {
  const count = bytes === 0 ? 0 : Math.max(1, Math.round(bytes / 1024));
  return t('bytesKilobytes', count);
}
