import { holds } from '../containing-block.ts';
import { drawnParent } from '../flat-tree.ts';

/** A box that a picture is seen through: an ancestor that cuts what overflows it, or a frame's viewport. */
export interface Port {
  /** The frame it stands in, or whose viewport it is. */
  readonly frame: Window;
  /** Absent for a frame's viewport. */
  readonly element?: Element;
  /** Along which axes it cuts, and along which it can be scrolled by the person. */
  readonly cuts: { readonly x: boolean; readonly y: boolean };
  readonly scrolls: { readonly x: boolean; readonly y: boolean };
}

/**
 * All that a picture is seen through, from the inside out, up to the top frame that can be reached. Made
 * once: what scrolls an element does not change while it is scrolled.
 */
export function scrollPath(picture: Element): Port[] {
  const path: Port[] = [];
  for (let target: Element | null = picture; target;) {
    const frame: Window | null = target.ownerDocument.defaultView;
    if (!frame) break;
    path.push(...frameParts(target, frame));
    target = frame === frame.parent ? null : frame.frameElement;
  }
  return path;
}

/** The parts of the path inside one frame, its viewport last. */
function frameParts(target: Element, frame: Window): Port[] {
  const path: Port[] = [];
  let { position } = getComputedStyle(target);
  for (let element = drawnParent(target); element; element = drawnParent(element)) {
    const style = getComputedStyle(element);
    // What an element is positioned by is what cuts and scrolls it; the boxes between do neither.
    if (!holds(style, position)) continue;
    ({ position } = style);
    const { body, documentElement } = element.ownerDocument;
    // Their overflow is the viewport's.
    if (element !== body && element !== documentElement) path.push(elementPort(element, style, frame));
  }
  return [...path, viewportPort(frame, position === 'fixed')];
}

function elementPort(element: Element, style: CSSStyleDeclaration, frame: Window): Port {
  const can = (overflow: string) => overflow === 'auto' || overflow === 'scroll';
  return {
    frame,
    element,
    cuts: { x: style.overflowX !== 'visible', y: style.overflowY !== 'visible' },
    scrolls: {
      x: can(style.overflowX) && element.scrollWidth > element.clientWidth,
      y: can(style.overflowY) && element.scrollHeight > element.clientHeight,
    },
  };
}

/** @param fixed whether what is looked for stays where it is when the viewport is scrolled. */
function viewportPort(frame: Window, fixed: boolean): Port {
  const { documentElement, body } = frame.document;
  const root = getComputedStyle(documentElement);
  const style = root.overflowX === 'visible' && body ? getComputedStyle(body) : root;
  const can = (overflow: string) => !fixed && overflow !== 'hidden' && overflow !== 'clip';
  return {
    frame,
    cuts: { x: true, y: true },
    scrolls: { x: can(style.overflowX), y: can(style.overflowY) },
  };
}
