import type { CssRect } from '../../../image/crop.ts';
import { boundsOf, overlap, type Edges } from '../edges.ts';
import { frameMatrix } from '../placement.ts';
import { drawnAncestry, treesIn } from '../flat-tree.ts';

/** More elements than this in one frame are not looked through: the page would stand still meanwhile. */
const mostElements = 50_000;

/**
 * Hides what stays in place while the page scrolls and would cover the picture. Made see-through by an
 * animation, not by a style: no attribute changes, and ending it leaves nothing behind.
 */
export class Covers {
  readonly #hidden = new Map<Element, Animation>();

  /**
   * Hides what covers a part of the picture now, in its frame and in those around it.
   *
   * @param seen the part in view, in CSS px of the top document's viewport.
   * @returns whether anything was hidden that was not before.
   */
  hide(picture: Element, seen: CssRect): boolean {
    const before = this.#hidden.size;
    for (let target: Element | null = picture; target;) {
      const frame: Window | null = target.ownerDocument.defaultView;
      if (!frame) break;
      for (const cover of coversOf(target, frame, seen)) this.#conceal(cover);
      target = frame === frame.parent ? null : frame.frameElement;
    }
    return this.#hidden.size > before;
  }

  /** Shows everything again. */
  restore(): void {
    for (const animation of this.#hidden.values()) animation.cancel();
    this.#hidden.clear();
  }

  #conceal(cover: Element): void {
    if (this.#hidden.has(cover)) return;
    const animation = cover.animate([{ opacity: 0 }, { opacity: 0 }], { duration: 3_600_000 });
    this.#hidden.set(cover, animation);
  }
}

function coversOf(target: Element, frame: Window, seen: CssRect): Element[] {
  const { x, y, width, height } = seen;
  const toFrame = (frameMatrix(frame) ?? new DOMMatrix()).inverse();
  const area = boundsOf(toFrame, { left: x, top: y, right: x + width, bottom: y + height });
  const around = new Set(drawnAncestry(target));
  return [...treesIn(frame.document)]
    .flatMap((tree) => Array.from(tree.querySelectorAll('*')))
    .slice(0, mostElements)
    .filter((each) => !around.has(each) && staysInPlace(each) && isOver(each, target, area));
}

function staysInPlace(element: Element): boolean {
  const { position } = getComputedStyle(element);
  return position === 'fixed' || position === 'sticky';
}

/** What lies over the area, and is neither part of the picture nor known to lie behind it. */
function isOver(element: Element, target: Element, area: Edges): boolean {
  const box = element.getBoundingClientRect();
  const { left, top, right, bottom } = overlap(box, area);
  if (right <= left || bottom <= top || target.contains(element)) return false;
  const root = target.getRootNode() as Document | ShadowRoot;
  const stack = root.elementsFromPoint((left + right) / 2, (top + bottom) / 2);
  const [at, of] = [stack.indexOf(element), stack.indexOf(target)];
  return at < 0 || of < 0 || at < of;
}
