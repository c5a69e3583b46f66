import { boundsOf, type Edges } from './edges.ts';
import { drawnAncestry, isInTopLayer } from './flat-tree.ts';
import { isFrame, isHtml, isImageInput, isSvg } from './html-element.ts';
import { pixels } from './pixels.ts';
import { fittedBox } from './object-fit.ts';

/** An element's border box in its own CSS px, before transforms, and the way to its frame's viewport. */
export interface Placement {
  readonly width: number;
  readonly height: number;
  readonly matrix: DOMMatrix;
}

/** Where an element stands, exactly, whatever transforms are on it and around it. */
export function placementOf(element: Element): Placement {
  const rect = element.getBoundingClientRect();
  const upright = {
    width: rect.width,
    height: rect.height,
    matrix: new DOMMatrix().translate(rect.x, rect.y),
  };
  const turn = turnOf(element);
  if (turn.isIdentity) return upright;
  const { width, height } = sizeBeforeTransforms(element);
  // The browser knows the place of the box; the transforms only tell how it is turned inside it.
  const box = boundsOf(turn, { left: 0, top: 0, right: width, bottom: height });
  const agrees =
    Math.abs(box.right - box.left - rect.width) < 1 && Math.abs(box.bottom - box.top - rect.height) < 1;
  const matrix = new DOMMatrix().translate(rect.x - box.left, rect.y - box.top).multiply(turn);
  return agrees ? { width, height, matrix } : upright;
}

/** The part of an element's border box that its picture fills, in its own CSS px. */
function pictureBox(element: Element, { width, height }: Placement): Edges {
  const style = getComputedStyle(element);
  const box = { left: 0, top: 0, right: width, bottom: height };
  if (!isReplaced(element)) return box;
  const content = {
    left: inset(style, 'Left'),
    top: inset(style, 'Top'),
    right: width - inset(style, 'Right'),
    bottom: height - inset(style, 'Bottom'),
  };
  return fittedBox(element, style, content);
}

/**
 * The upright box around an element's picture.
 *
 * @param matrix from its frame's viewport to the one that the box is wanted in, as of {@link frameMatrix}.
 */
export function pictureBounds(element: Element, matrix: DOMMatrix): Edges {
  const placement = placementOf(element);
  return boundsOf(matrix.multiply(placement.matrix), pictureBox(element, placement));
}

/** From a frame's own viewport to that of the outermost document that can be reached; undefined under a foreign one. */
export function frameMatrix(view: Window): DOMMatrix | undefined {
  let matrix = new DOMMatrix();
  for (let current = view; current !== current.parent; current = current.parent) {
    const frame = current.frameElement;
    if (!frame) return undefined;
    matrix = viewportMatrix(frame, current).multiply(matrix);
  }
  return matrix;
}

/** From a frame's viewport to that of the document that the frame stands in. */
function viewportMatrix(frame: Element, view: Window): DOMMatrix {
  const placement = placementOf(frame);
  const box = pictureBox(frame, placement);
  // Page zoom inside a frame is the only reason for more than rounding.
  const ratio = (box.right - box.left) / view.innerWidth;
  const scale = Math.abs(ratio - 1) * view.innerWidth < 1 ? 1 : ratio;
  return placement.matrix.translate(box.left, box.top).scale(scale, scale);
}

function inset(style: CSSStyleDeclaration, side: 'Left' | 'Top' | 'Right' | 'Bottom'): number {
  return pixels(style[`border${side}Width`]) + pixels(style[`padding${side}`]);
}

function isReplaced(element: Element): boolean {
  return (
    isFrame(element) ||
    isImageInput(element) ||
    (['img', 'canvas', 'video', 'object', 'embed'] as const).some((name) => isHtml(element, name)) ||
    (isSvg(element, 'svg') && !element.ownerSVGElement)
  );
}

function sizeBeforeTransforms(element: Element): { width: number; height: number } {
  const style = getComputedStyle(element);
  const outside = style.boxSizing === 'border-box' ? 0 : 1;
  const size = (length: string, sides: number) => pixels(length) + outside * sides;
  return {
    width: size(style.width, inset(style, 'Left') + inset(style, 'Right')),
    height: size(style.height, inset(style, 'Top') + inset(style, 'Bottom')),
  };
}

/** All transforms on an element and around it, inside its frame, but for where they move it to. */
function turnOf(element: Element): DOMMatrix {
  const zoom = (element as { currentCSSZoom?: number }).currentCSSZoom ?? 1;
  let turn = new DOMMatrix().scale(zoom);
  // Inside an SVG picture its own units rule; the browser's box is all there is.
  if ((element as Partial<SVGElement>).ownerSVGElement) return turn;
  for (const current of drawnAncestry(element)) {
    const own = ownTurn(getComputedStyle(current));
    if (own) turn = own.multiply(turn);
    if (isInTopLayer(current)) break;
  }
  return new DOMMatrix([turn.a, turn.b, turn.c, turn.d, 0, 0]);
}

/** The properties in the order in which CSS Transforms 2 applies them. */
function ownTurn({ rotate, scale, transform }: CSSStyleDeclaration): DOMMatrix | undefined {
  const parts = [
    rotate && rotate !== 'none' ? `rotate(${rotate.replace(/^z /u, '')})` : '',
    scale && scale !== 'none' ? `scale(${scale.split(' ').slice(0, 2).join(',')})` : '',
    transform && transform !== 'none' ? transform : '',
  ].join(' ');
  if (parts.trim() === '') return undefined;
  try {
    return new DOMMatrix(parts);
  } catch {
    // A rotation about another axis.
    return undefined;
  }
}
