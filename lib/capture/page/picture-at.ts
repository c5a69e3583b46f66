import type { CssRect } from '../../image/crop.ts';
import { comparePaint, paintKey, type PaintKey } from './paint-order.ts';
import { seenPart } from './element-box.ts';
import { elementsInView, type View } from './elements-in-view.ts';
import { isFrame, isHtml } from './html-element.ts';
import { isShown } from './is-shown.ts';
import type { PagePicture } from './page-picture.ts';
import { pictureKind, pictureName } from './picture-kind.ts';

/** A background that fills more of the view than this is the page's ground, not a picture on it. */
const groundShare = 0.8;

/** Of more elements at one point, only the last are looked at. */
const mostAtPoint = 300;

/** A point in CSS px of the top viewport. */
interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * The picture that a person sees at a point: the smallest of those that nothing hides there, else the table or
 * figure around it.
 *
 * @param point in CSS px of the top viewport.
 */
export function pictureAt(point: Point): PagePicture | undefined {
  const view = elementsInView();
  let best: PagePicture | undefined;
  let unit: Element | null = null;
  for (const element of paintedAt(point, view)) {
    const found = pictureOf(element, view);
    const isUnit = found?.kind === 'table' || found?.kind === 'figure';
    if (found && !isUnit && isIn(found.rect, point) && (!best || isBetter(found, best))) best = found;
    unit ??= element.closest('table, figure');
    if (hides(element, point, view)) break;
  }
  return best ?? (unit ? pictureOf(unit, view) : undefined);
}

/** An element as a picture, where it is one and can be seen. */
export function pictureOf(element: Element, view: View): PagePicture | undefined {
  const kind = pictureKind(element);
  if (!kind || !isShown(element)) return undefined;
  const seen = seenPart(element, view.matrixOf(element));
  if (!seen) return undefined;
  const share = (seen.rect.width * seen.rect.height) / (innerWidth * innerHeight);
  if (kind === 'background' && (share > groundShare || element.matches('html, body'))) return undefined;
  return { element, kind, ...seen, name: pictureName(element) };
}

/** Whether a person sees an element at a point: nothing opaque is painted over it there. */
export function isSeenAt(element: Element, point: Point): boolean {
  const view = elementsInView();
  for (const painted of paintedAt(point, view)) {
    if (painted === element || painted.contains(element)) return true;
    if (hides(painted, point, view)) return false;
  }
  return true;
}

/** The elements at a point, the uppermost first. */
function paintedAt({ x, y }: Point, view: View): Element[] {
  return view.elements
    .filter(({ box }) => x >= box.left && x < box.right && y >= box.top && y < box.bottom)
    .slice(-mostAtPoint)
    .map(({ element }) => ({ element, key: keyOf(element, view) }))
    .toSorted((a, b) => comparePaint(b.key, a.key))
    .map(({ element }) => element);
}

function keyOf(element: Element, { keys, order }: View): PaintKey {
  const key = keys.get(element) ?? paintKey(element, order);
  keys.set(element, key);
  return key;
}

/** Whether what is under an element at a point cannot be seen through it. */
function hides(element: Element, point: Point, view: View): boolean {
  const { backgroundColor, opacity, display } = getComputedStyle(element);
  const isPicture = isFrame(element) || isHtml(element, 'video') || isHtml(element, 'img');
  const isOpaque = isPicture
    ? pictureKind(element) !== undefined
    : display !== 'inline' && backgroundColor.startsWith('rgb(');
  if (!isOpaque || opacity !== '1' || !isShown(element)) return false;
  const seen = seenPart(element, view.matrixOf(element));
  return seen !== undefined && isIn(seen.rect, point);
}

/** Of two of one size the lower one, which is seen through the other, unless it is what that stands in. */
function isBetter(lower: PagePicture, upper: PagePicture): boolean {
  const more = area(upper) - area(lower);
  return more > 0 || (more === 0 && lower.kind !== 'background' && !lower.element.contains(upper.element));
}

function isIn(rect: CssRect, { x, y }: Point): boolean {
  return x >= rect.x && x < rect.x + rect.width && y >= rect.y && y < rect.y + rect.height;
}

function area({ rect }: PagePicture): number {
  return rect.width * rect.height;
}
