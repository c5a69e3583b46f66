import type { CssRect } from '../../image/crop.ts';
import { clipAround } from './clipping.ts';
import { boundsOf, overlap, type Edges } from './edges.ts';
import { elementsInView, type View } from './elements-in-view.ts';
import { childNodesOf } from './flat-tree.ts';
import { isHtml, isSvg } from './html-element.ts';
import { isShown } from './is-shown.ts';
import { isSeenAt } from './picture-at.ts';
import { joinPieces, type TextPiece } from './text-pieces.ts';
import { pictureText } from './picture-text.ts';

/** How many characters are given at most. */
const longestText = 20_000;
/** How many pieces of text are looked at. */
const mostPieces = 4000;

/**
 * What is really text under a rectangle: the page's own words, the alternative texts of pictures, tables as
 * rows with tabs, in the order of the page. Empty where there is none.
 *
 * @param rect in CSS px of the top viewport.
 */
export function pageTextIn(rect: CssRect): string {
  const region = { left: rect.x, top: rect.y, right: rect.x + rect.width, bottom: rect.y + rect.height };
  const view = elementsInView();
  const pieces: PlacedPiece[] = [];
  for (const { element, box } of view.elements) {
    if (pieces.length >= mostPieces) break;
    const place = view.order.get(element) ?? 0;
    if (isEmpty(overlap(box, region)) || !isReadable(element)) continue;
    const matrix = view.matrixOf(element);
    const seen = overlap(region, boundsOf(matrix, clipAround(element)));
    if (!isPictureWithText(element)) pieces.push(...textOf(element, matrix, seen, view));
    else if (isMiddleIn(box, seen))
      pieces.push({ element, place, text: pictureText(element), hasLines: true });
  }
  return joinPieces(inOrder(pieces, view)).slice(0, longestText);
}

/** Words after an element stand behind all that is in it: of one place, the innermost come first. */
function inOrder(pieces: readonly PlacedPiece[], { order }: View): PlacedPiece[] {
  const depth = ({ element }: PlacedPiece) => order.get(element) ?? 0;
  return pieces.toSorted((a, b) => a.place - b.place || depth(b) - depth(a));
}

interface PlacedPiece extends TextPiece {
  /** Where it stands in the drawn tree. */
  readonly place: number;
}

/** An element's own words that lie in a box, in one piece for each of its text nodes. */
function textOf(element: Element, matrix: DOMMatrix, seen: Edges, { order }: View): PlacedPiece[] {
  const pieces: PlacedPiece[] = [];
  for (const node of childNodesOf(element)) {
    if (node.nodeType !== Node.TEXT_NODE) continue;
    const text = wordsIn(node as Text, matrix, seen);
    if (text === '') continue;
    let before = (node as Text).previousElementSibling ?? element;
    while (before !== element && before.lastElementChild) before = before.lastElementChild;
    const place = (order.get(before) ?? 0) + 0.5;
    if (isHtml(before, 'br')) pieces.push({ element, place, text: '\n', hasLines: true });
    pieces.push({ element, place, text });
  }
  return pieces;
}

/** The words of a text node whose middle is in a box and not under something opaque. */
function wordsIn(node: Text, matrix: DOMMatrix, seen: Edges): string {
  const range = node.ownerDocument.createRange();
  const parent = node.parentElement;
  const whole = boxOfRange(range, node, [0, node.data.length], matrix);
  if (!whole || !parent) return node.data.trim() === '' ? ' ' : '';
  if (isEmpty(overlap(whole, seen)) || !isSeenAt(parent, middleOf(overlap(whole, seen)))) return '';
  const isInside =
    whole.left >= seen.left &&
    whole.right <= seen.right &&
    whole.top >= seen.top &&
    whole.bottom <= seen.bottom;
  if (isInside) return node.data;
  return [...node.data.slice(0, longestText).matchAll(/\S+\s*|\s+/gu)]
    .filter(({ 0: word, index }) => {
      const box = boxOfRange(range, node, [index, index + word.trimEnd().length], matrix);
      return box && isMiddleIn(box, seen);
    })
    .map(([word]) => word)
    .join('');
}

function boxOfRange(
  range: Range,
  node: Text,
  [start, end]: readonly [number, number],
  matrix: DOMMatrix,
): Edges | undefined {
  range.setStart(node, start);
  range.setEnd(node, end);
  const rect = range.getBoundingClientRect();
  return rect.width > 0 && rect.height > 0 ? boundsOf(matrix, rect) : undefined;
}

function isPictureWithText(element: Element): boolean {
  return isHtml(element, 'img') || isSvg(element, 'svg') || element.getAttribute('role') === 'img';
}

function isReadable(element: Element): boolean {
  return !/^(?:script|style|textarea|select)$/u.test(element.localName) && isShown(element);
}

function isEmpty({ left, top, right, bottom }: Edges): boolean {
  return right <= left || bottom <= top;
}

function middleOf({ left, top, right, bottom }: Edges): { x: number; y: number } {
  return { x: (left + right) / 2, y: (top + bottom) / 2 };
}

function isMiddleIn(box: Edges, { left, top, right, bottom }: Edges): boolean {
  const { x, y } = middleOf(box);
  return x >= left && x < right && y >= top && y < bottom;
}
