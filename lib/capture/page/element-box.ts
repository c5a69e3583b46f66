import type { CssRect, Viewport } from '../../image/crop.ts';
import type { LocateReply } from '../page-messages.ts';

/** The viewport as the scale rule needs it, measured in the top document where it can be reached. */
export function measureViewport(): Viewport {
  const top = outermostReachable();
  return { width: top.innerWidth, devicePixelRatio: top.devicePixelRatio };
}

/** Where an element stands in the top document's viewport, cut to what can be seen of it. */
export function elementBox(element: Element): LocateReply {
  const whole = contentRect(element);
  const seen = visibleRect(element);
  if (!seen) return { kind: 'out-of-view' };
  const offset = frameOffset();
  if (!offset) return { kind: 'not-found' };
  return {
    kind: 'box',
    rect: { x: seen.x + offset.x, y: seen.y + offset.y, width: seen.width, height: seen.height },
    viewport: measureViewport(),
    partly: seen.width < whole.width - 1 || seen.height < whole.height - 1,
  };
}

/** The part of an element inside its own frame's viewport, in CSS px; undefined where there is none. */
export function visibleRect(element: Element): CssRect | undefined {
  let { left, top, right, bottom } = contentRect(element);
  const clipTo = (box: { left: number; top: number; right: number; bottom: number }) => {
    left = Math.max(left, box.left);
    top = Math.max(top, box.top);
    right = Math.min(right, box.right);
    bottom = Math.min(bottom, box.bottom);
  };
  clipTo({ left: 0, top: 0, right: innerWidth, bottom: innerHeight });
  for (let ancestor = element.parentElement; ancestor; ancestor = ancestor.parentElement) {
    const isRoot = ancestor === document.body || ancestor === document.documentElement;
    if (!isRoot && getComputedStyle(ancestor).overflow !== 'visible')
      clipTo(ancestor.getBoundingClientRect());
  }
  return right - left >= 1 && bottom - top >= 1
    ? { x: left, y: top, width: right - left, height: bottom - top }
    : undefined;
}

/** An image's border and padding are not part of its picture. */
export function contentRect(element: Element): DOMRect {
  const rect = element.getBoundingClientRect();
  const style = getComputedStyle(element);
  if (style.transform !== 'none') return rect;
  const side = (name: 'Left' | 'Top' | 'Right' | 'Bottom') =>
    Number.parseFloat(style[`border${name}Width`]) + Number.parseFloat(style[`padding${name}`]) || 0;
  return new DOMRect(
    rect.x + side('Left'),
    rect.y + side('Top'),
    rect.width - side('Left') - side('Right'),
    rect.height - side('Top') - side('Bottom'),
  );
}

/** How far a frame's viewport stands from the top one's, in CSS px; undefined under a foreign frame. */
export function frameOffset(frame: Window = window): { x: number; y: number } | undefined {
  const offset = { x: 0, y: 0 };
  let current: Window = frame;
  while (current !== current.parent) {
    const holder = current.frameElement;
    if (!holder) return undefined;
    const rect = holder.getBoundingClientRect();
    const style = getComputedStyle(holder);
    offset.x += rect.x + holder.clientLeft + (Number.parseFloat(style.paddingLeft) || 0);
    offset.y += rect.y + holder.clientTop + (Number.parseFloat(style.paddingTop) || 0);
    current = current.parent;
  }
  return offset;
}

function outermostReachable(): Window {
  let current: Window = window;
  while (current !== current.parent && current.frameElement) current = current.parent;
  return current;
}
