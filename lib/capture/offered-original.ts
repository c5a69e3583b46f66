import { loadableAddress } from '../net/loadable-address.ts';
import type { PictureFacts } from './captured-picture.ts';

/**
 * The address of the original that is worth asking for: it can be loaded, it has more pixels than were
 * read as far as the page tells, and it was not tried in vain.
 */
export function offeredOriginal(picture: PictureFacts | undefined): URL | undefined {
  const original = picture?.original;
  if (!picture || !original || picture.originalFailure !== undefined) return undefined;
  const isSizeKnown = original.width > 0 && original.height > 0;
  const hasMore = original.width * original.height > picture.width * picture.height;
  return hasMore || !isSizeKnown ? loadableAddress(original.url) : undefined;
}
