import { AppError, toErrorInfo } from '../errors.ts';
import { checkImage } from '../image/check-image.ts';
import { capturedPicture, type CapturedPicture, type OriginalPicture } from './captured-picture.ts';

/** Loads a picture from its site; undefined, and nobody asked, where the person has not allowed that site. */
export type FetchOriginal = (url: string) => Promise<Blob | undefined>;

/**
 * The second rung for a picture that may have an original: that one, where its site is allowed and gives
 * it, else the screen, with the reason if the site was asked in vain.
 *
 * @param leastPixels how many the screen shows; fewer than that are no gain.
 */
export async function originalOrScreen(
  original: OriginalPicture | undefined,
  leastPixels: number,
  fetchOriginal: FetchOriginal,
  screen: () => Promise<CapturedPicture>,
): Promise<CapturedPicture> {
  if (!original) return screen();
  const taken = await captureOriginal(original, leastPixels, fetchOriginal).catch(toErrorInfo);
  if (taken && 'payload' in taken) return taken;
  const shown = await screen();
  return taken ? { ...shown, facts: { ...shown.facts, originalFailure: taken.code } } : shown;
}

/**
 * The original itself, checked like any stranger's file. Its type is found in its content, whatever the
 * server calls it. Undefined where its site is not allowed.
 *
 * @throws AppError `original-too-small`, what loading it throws, and what {@link checkImage} throws, which
 *   also refuses an SVG: there is no page here to draw it.
 */
export async function captureOriginal(
  original: OriginalPicture,
  leastPixels: number,
  fetchOriginal: FetchOriginal,
): Promise<CapturedPicture | undefined> {
  const fetched = await fetchOriginal(original.url);
  if (!fetched) return undefined;
  const { width, height, mediaType, animated } = await checkImage(fetched);
  if (width * height < leastPixels) throw new AppError('original-too-small', `${width} × ${height} pixels`);
  const blob = fetched.slice(0, fetched.size, mediaType);
  return capturedPicture({ blob, width, height }, 'original', animated ? ['first-frame-only'] : []);
}
