import { drawnAncestry, isInTopLayer } from './flat-tree.ts';
import { isTransformed } from './is-transformed.ts';

/**
 * Where an element is painted among others, by CSS 2 appendix E as far as it matters here: a level and a place
 * for every stacking context from the outermost to its own.
 */
export type PaintKey = readonly (readonly [level: number, place: number])[];

/** The levels of a stacking context's parts that have no z-index of their own. */
const inFlow = 0;
const positioned = 0.5;

/**
 * @param order every element's place in the drawn tree.
 */
export function paintKey(element: Element, order: ReadonlyMap<Element, number>): PaintKey {
  const frame = element.ownerDocument.defaultView?.frameElement;
  let contexts: (readonly [number, number])[] = frame && order.has(frame) ? [...paintKey(frame, order)] : [];
  let loose: readonly [number, number] | undefined;
  for (const current of [...drawnAncestry(element)].toReversed()) {
    const place = order.get(current) ?? 0;
    const style = getComputedStyle(current);
    const level = levelOf(style);
    if (isInTopLayer(current)) {
      contexts = [[Infinity, place]];
      loose = undefined;
    } else if (level !== undefined) {
      contexts.push([level, place]);
      loose = undefined;
    } else if (style.position !== 'static') {
      loose = [positioned, place];
    }
  }
  if (loose) contexts.push(loose);
  const own = order.get(element) ?? 0;
  return contexts.at(-1)?.[1] === own ? contexts : [...contexts, [inFlow, own]];
}

/** Above is positive. */
export function comparePaint(a: PaintKey, b: PaintKey): number {
  for (const [index, [level, place]] of a.entries()) {
    const other = b[index];
    // What a context paints for itself lies under what is in it.
    if (!other) return 1;
    if (level !== other[0] || place !== other[1]) return level - other[0] || place - other[1];
  }
  return a.length - b.length;
}

/** The level of a stacking context in its parent's; undefined for what is none. */
function levelOf(style: CSSStyleDeclaration): number | undefined {
  const index = Number.parseInt(style.zIndex, 10);
  if (!Number.isNaN(index)) return index === 0 ? positioned : index;
  const makesContext =
    style.position === 'fixed' ||
    style.position === 'sticky' ||
    style.opacity !== '1' ||
    style.isolation === 'isolate' ||
    style.mixBlendMode !== 'normal' ||
    isTransformed(style) ||
    style.clipPath !== 'none' ||
    style.contain !== 'none';
  return makesContext ? positioned : undefined;
}
