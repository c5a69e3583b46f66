import { clipPathBox } from './clip-path.ts';
import { containsPaint, holds } from './containing-block.ts';
import { boundsOf, openEdges, overlap, type Edges } from './edges.ts';
import { drawnAncestry, drawnParent, isInTopLayer } from './flat-tree.ts';
import { pixels } from './pixels.ts';
import { placementOf } from './placement.ts';
import { viewOf } from './view-of.ts';

/** The part of its frame's viewport in which an element can be seen at all, by what stands around it. */
export function clipAround(element: Element): Edges {
  const view = viewOf(element);
  let clip: Edges = { left: 0, top: 0, right: view.innerWidth, bottom: view.innerHeight };
  let { position } = getComputedStyle(element);
  for (const current of drawnAncestry(element)) {
    const style = getComputedStyle(current);
    if (style.clipPath !== 'none' && style.clipPath)
      clip = overlap(clip, clipPathBox(current, style.clipPath));
    if (isInTopLayer(current)) break;
    const parent = drawnParent(current);
    if (!parent || isViewportRoot(parent)) continue;
    const around = getComputedStyle(parent);
    // Only what holds an element can cut it off: not what merely stands around a positioned one.
    if (!holds(around, position)) continue;
    ({ position } = around);
    clip = overlap(clip, clippingBox(parent, around));
  }
  return clip;
}

/** Their overflow is the viewport's. */
function isViewportRoot(element: Element): boolean {
  const { documentElement, body } = element.ownerDocument;
  return (
    element === documentElement ||
    (element === body && getComputedStyle(documentElement).overflow.startsWith('visible'))
  );
}

/** An element's padding box without its scroll bars, open to where it lets overflow be seen. */
function clippingBox(element: Element, style: CSSStyleDeclaration): Edges {
  const all = containsPaint(style);
  const across = all || style.overflowX !== 'visible';
  const down = all || style.overflowY !== 'visible';
  if ((!across && !down) || style.display === 'inline' || style.display === 'contents') return openEdges;
  const placement = placementOf(element);
  const border = (name: 'Left' | 'Top' | 'Right' | 'Bottom') => pixels(style[`border${name}Width`]);
  const bars = scrollBars(element as HTMLElement, border);
  const box = boundsOf(placement.matrix, {
    left: border('Left') + bars.left,
    top: border('Top'),
    right: placement.width - border('Right') - bars.right,
    bottom: placement.height - border('Bottom') - bars.bottom,
  });
  return {
    ...openEdges,
    ...(across && { left: box.left, right: box.right }),
    ...(down && { top: box.top, bottom: box.bottom }),
  };
}

/** The browser tells these in whole px only, so less than a bar is rounding. */
function scrollBars(
  { clientLeft, clientWidth, clientHeight, offsetWidth, offsetHeight }: HTMLElement,
  border: (name: 'Left' | 'Top' | 'Right' | 'Bottom') => number,
): { left: number; right: number; bottom: number } {
  const bar = (length: number) => (length > 3 ? Math.round(length) : 0);
  const left = bar(clientLeft - border('Left'));
  return {
    left,
    right: bar(offsetWidth - clientWidth - border('Left') - border('Right') - left),
    bottom: bar(offsetHeight - clientHeight - border('Top') - border('Bottom')),
  };
}
