import { AppError } from '@/lib/errors';
import { imageLimits } from '@/lib/image/check-image';
import { fetchPicture, type PictureRequest } from '@/lib/net/fetch-picture';
import { loadableAddress } from '@/lib/net/loadable-address';
import { isSiteAllowed, watchSites } from '@/lib/webext/site-access';
import { isNeverRead } from './never-read';

/** How long a site may take to give a picture, in ms. */
const timeLimitMs = 15_000;

/**
 * Loads a picture from its site, if the person has allowed that site; undefined if not. Taking the site
 * back ends a load at once, with `site-not-allowed`.
 */
export async function fetchOriginal(
  address: string,
  signal: AbortSignal,
  onEntry: NonNullable<PictureRequest['onEntry']>,
): Promise<Blob | undefined> {
  const url = loadableAddress(address);
  if (!url || !(await isSiteAllowed(url)) || (await isNeverRead(url.href))) return undefined;
  const takenBack = new AbortController();
  const unwatch = watchSites(() => {
    void isSiteAllowed(url).then((allowed) => {
      if (!allowed) takenBack.abort(new AppError('site-not-allowed'));
    });
  });
  try {
    return await fetchPicture({
      address,
      isAllowed: isSiteAllowed,
      byteLimit: imageLimits.bytes,
      timeLimitMs,
      onEntry,
      signal: AbortSignal.any([signal, takenBack.signal]),
    });
  } finally {
    unwatch();
  }
}
