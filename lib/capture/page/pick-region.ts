import type { CssRect } from '../../image/crop.ts';
import type { Pick } from '../page-messages.ts';
import type { FrozenView } from './overlay/frozen-view.ts';

/**
 * A rectangle taken in the overlay, in CSS px, cut out of the frozen view.
 *
 * @throws AppError `region-empty` where nothing of it is in the view.
 */
export async function pickRegion(
  rect: CssRect,
  view: FrozenView,
): Promise<Extract<Pick, { kind: 'region' }>> {
  return { kind: 'region', rect, viewport: view.viewport, blob: await view.crop(rect) };
}
