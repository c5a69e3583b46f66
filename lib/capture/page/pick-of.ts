import type { CssRect } from '../../image/crop.ts';
import type { Pick, Said } from '../page-messages.ts';
import type { FrozenView } from './overlay/frozen-view.ts';
import type { Taken } from './overlay/picker.ts';
import { isHtml } from './html-element.ts';
import { originalPicture } from './original-picture.ts';
import type { PagePicture } from './page-picture.ts';
import { pageLanguage } from './page-language.ts';
import { pageTextIn } from './page-text.ts';
import { rememberPicked } from './picked-elements.ts';
import { readPixels } from './read-pixels.ts';

/**
 * What was taken in the overlay, as the background is told it.
 *
 * @throws AppError `region-empty` where nothing of it is in the frozen view.
 */
export async function pickOf(taken: Taken, view: FrozenView): Promise<Pick> {
  if (taken.kind === 'picture') return pickPicture(taken.picture, view);
  const { rect } = taken;
  const said = saidIn(rect, document.documentElement);
  return { kind: 'region', rect, viewport: view.viewport, blob: await view.crop(rect), ...said };
}

/** The picture's own pixels where the page may read them, else its box in the frozen view. */
async function pickPicture({ element, rect, partly }: PagePicture, view: FrozenView): Promise<Pick> {
  const said = saidIn(rect, element);
  // A playing video has gone on since: what was picked is the frozen frame.
  const hasMoved = isHtml(element, 'video') && !element.paused;
  const pixels = hasMoved ? undefined : await readPixels(element);
  if (pixels) return { kind: 'element', method: 'element-pixels', blob: pixels.blob, ...said };
  if (partly) return { kind: 'larger-element', picked: rememberPicked(element) };
  const original = originalPicture(element);
  const blob = await view.crop(rect);
  return { kind: 'element', method: 'screen-crop', blob, ...(original && { original }), ...said };
}

/** What the page says where something was taken. */
function saidIn(rect: CssRect, element: Element): Said {
  return { pageText: pageTextIn(rect), pageLanguage: pageLanguage(element) };
}
