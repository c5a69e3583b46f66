import { boundsOf, overlap, type Edges } from './edges.ts';
import { frameClips } from './element-box.ts';
import { drawnChildren, shadowRootOf } from './flat-tree.ts';
import { isFrame, isSvg } from './html-element.ts';
import type { PaintKey } from './paint-order.ts';
import { frameMatrix } from './placement.ts';

/** An element with a box in the view. */
interface ViewElement {
  readonly element: Element;
  /** Its border box in the top viewport, cut to the view and to the frames around it. */
  readonly box: Edges;
}

/** What a walk through the page found. */
export interface View {
  /** In the order of the drawn tree. */
  readonly elements: readonly ViewElement[];
  /** Every element that was passed, by its place in that order. */
  readonly order: ReadonlyMap<Element, number>;
  /** Where elements are painted, of those that were asked for. */
  readonly keys: Map<Element, PaintKey>;
  /** From the viewport of a frame to the top one. */
  matrixOf(element: Element): DOMMatrix;
}

/** After so many elements, those that stand outside their parent's box are no longer looked for. */
const thoroughCount = 20_000;
/** After so many, the walk ends. */
const mostCount = 150_000;

/** How long one walk serves, in ms, and in times its own cost: the overlay asks at every move of the pointer. */
const kept = { ms: 500, times: 20 };

let last: { readonly view: View; readonly state: string; readonly until: number } | undefined;

/**
 * Every element with a box in the view, through shadow roots and frames that can be reached, but for our own
 * overlay. Geometry, not `elementsFromPoint`: that passes over what a modal dialog makes inert, which under
 * the overlay is the whole page (measured in both browsers).
 */
export function elementsInView(): View {
  const state = [scrollX, scrollY, innerWidth, innerHeight].join(' ');
  const now = performance.now();
  if (last?.state !== state || now > last.until) {
    const view = walk();
    const cost = performance.now() - now;
    last = { view, state, until: now + kept.ms + kept.times * cost };
  }
  return last.view;
}

function walk(): View {
  const elements: ViewElement[] = [];
  const order = new Map<Element, number>();
  const matrices = new Map<Document, { matrix: DOMMatrix; clip: Edges }>();
  const enter = (inside: Document) => {
    const view = inside.defaultView;
    const matrix = view && frameMatrix(view);
    if (!matrix) return undefined;
    matrices.set(inside, { matrix, clip: frameClips(view) });
    return inside.documentElement;
  };
  const root = enter(document);
  const todo: Element[] = root ? [root] : [];
  for (let element = todo.pop(); element && order.size < mostCount; element = todo.pop()) {
    const frame = matrices.get(element.ownerDocument);
    if (!frame || order.has(element) || isOwnOverlay(element)) continue;
    order.set(element, order.size);
    const rect = element.getBoundingClientRect();
    const isEmpty = rect.width === 0 && rect.height === 0;
    if (isEmpty && getComputedStyle(element).display === 'none') continue;
    const whole = frame.matrix.isIdentity ? rect : boundsOf(frame.matrix, rect);
    const box = overlap(whole, frame.clip);
    const isSeen = box.right > box.left && box.bottom > box.top;
    if (isSeen) elements.push({ element, box });
    if (!isSeen && !isEmpty && order.size > thoroughCount) continue;
    const inside = isSeen && isFrame(element) ? element.contentDocument : undefined;
    const inner = inside && enter(inside);
    todo.push(...(inner ? [inner] : [...childrenOf(element)].toReversed()));
  }
  return {
    elements,
    order,
    keys: new Map(),
    matrixOf: (element) => matrices.get(element.ownerDocument)?.matrix ?? new DOMMatrix(),
  };
}

/** Of a drawing, only the pictures in it: its shapes may be thousands, and are none by themselves. */
function childrenOf(element: Element): Iterable<Element> {
  return isSvg(element, 'svg') ? element.querySelectorAll('image') : drawnChildren(element);
}

/** The overlay is a dialog that is a popover too, in a closed root: nothing else is made like that. */
function isOwnOverlay(element: Element): boolean {
  const root = shadowRootOf(element);
  return root?.mode === 'closed' && root.querySelector('dialog[popover]:is(:modal, :popover-open)') !== null;
}
