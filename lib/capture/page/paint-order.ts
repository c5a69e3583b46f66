import { drawnAncestry, isInTopLayer } from './flat-tree.ts';

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
  let isContext = false;
  for (const current of [...drawnAncestry(element)].toReversed()) {
    const place = order.get(current) ?? 0;
    const style = getComputedStyle(current);
    const level = levelOf(style);
    isContext = level !== undefined;
    if (isInTopLayer(current)) {
      contexts = [[Infinity, place]];
      loose = undefined;
      isContext = true;
    } else if (level !== undefined) {
      contexts.push([level, place]);
      loose = undefined;
    } else if (style.position !== 'static') {
      loose = [positioned, place];
      isContext = current === element;
    }
  }
  const own = isContext ? [] : [[inFlow, order.get(element) ?? 0] as const];
  return [...contexts, ...(loose ? [loose] : []), ...own];
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
    [style.transform, style.filter, style.scale, style.rotate, style.translate, style.clipPath].some(
      (value) => value && value !== 'none',
    ) ||
    /transform|opacity|filter/u.test(style.willChange) ||
    /paint|layout|strict|content/u.test(style.contain);
  return makesContext ? positioned : undefined;
}
