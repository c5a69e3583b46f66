import type { CssRect, Viewport } from '../../image/crop.ts';
import type { LocateReply } from '../page-messages.ts';
import { clipAround } from './clipping.ts';
import { boundsOf, overlap, type Edges } from './edges.ts';
import { frameMatrix, pictureBounds } from './placement.ts';
import { viewOf } from './view-of.ts';

/** The viewport as the scale rule needs it, measured in the top document where it can be reached. */
export function measureViewport(): Viewport {
  const top = outermostReachable();
  return { width: top.innerWidth, devicePixelRatio: top.devicePixelRatio };
}

/** Where an element stands in the top document's viewport, cut to what can be seen of it. */
export function elementBox(element: Element): LocateReply {
  const matrix = frameMatrix(viewOf(element));
  if (!matrix) return seenPart(element, new DOMMatrix()) ? { kind: 'not-found' } : { kind: 'out-of-view' };
  const seen = seenPart(element, matrix);
  return seen ? { kind: 'box', ...seen, viewport: measureViewport() } : { kind: 'out-of-view' };
}

/** The part of a picture that can be seen, in CSS px of the top viewport, and whether that is not all of it. */
export interface SeenPart {
  readonly rect: CssRect;
  readonly partly: boolean;
}

/**
 * What can be seen of an element's picture; undefined where there is nothing.
 *
 * @param matrix from its frame's viewport to the top one, as of {@link frameMatrix}.
 */
export function seenPart(element: Element, matrix: DOMMatrix): SeenPart | undefined {
  const whole = pictureBounds(element, matrix);
  const seen = overlap(overlap(whole, boundsOf(matrix, clipAround(element))), frameClips(viewOf(element)));
  const rect = rectOf(seen);
  if (rect.width < 1 || rect.height < 1) return undefined;
  const all = rectOf(whole);
  return { rect, partly: rect.width < all.width - 1 || rect.height < all.height - 1 };
}

/** How large the part of an element is that can be seen in its own frame, in square CSS px. */
export function seenArea(element: Element): number {
  const seen = seenPart(element, new DOMMatrix());
  return seen ? seen.rect.width * seen.rect.height : 0;
}

/** What the frames around a view let through of it, in CSS px of the top viewport. */
export function frameClips(view: Window): Edges {
  const top = outermostReachable();
  let clip: Edges = { left: 0, top: 0, right: top.innerWidth, bottom: top.innerHeight };
  for (let current = view; current !== current.parent; current = current.parent) {
    const frame = current.frameElement;
    const matrix = frame && frameMatrix(current.parent);
    if (!frame || !matrix) break;
    clip = overlap(clip, pictureBounds(frame, matrix));
    clip = overlap(clip, boundsOf(matrix, clipAround(frame)));
  }
  return clip;
}

function rectOf({ left, top, right, bottom }: Edges): CssRect {
  return { x: left, y: top, width: right - left, height: bottom - top };
}

function outermostReachable(): Window {
  let current: Window = window;
  while (current !== current.parent && current.frameElement) current = current.parent;
  return current;
}
