import type { Edges } from './edges.ts';
import { isHtml } from './html-element.ts';

/**
 * What `object-fit` and `object-position` leave of an element's content box for its picture, by CSS Images 3;
 * where the picture is larger than the box, the box.
 */
export function fittedBox(element: Element, style: CSSStyleDeclaration, box: Edges): Edges {
  const natural = naturalSize(element);
  const fit = style.objectFit;
  if (!natural || !natural.width || !natural.height || !fit || fit === 'fill' || fit === 'cover') return box;
  const width = box.right - box.left;
  const height = box.bottom - box.top;
  const contain = Math.min(width / natural.width, height / natural.height);
  const scale = fit === 'contain' ? contain : fit === 'none' ? 1 : Math.min(1, contain);
  const [across = '', down = ''] = style.objectPosition.match(/calc\([^)]*\)|\S+/gu) ?? [];
  const left = box.left + offset(across, width - natural.width * scale);
  const top = box.top + offset(down, height - natural.height * scale);
  return {
    left: Math.max(left, box.left),
    top: Math.max(top, box.top),
    right: Math.min(left + natural.width * scale, box.right),
    bottom: Math.min(top + natural.height * scale, box.bottom),
  };
}

/** The size of what an element shows, in CSS px. */
function naturalSize(element: Element): { width: number; height: number } | undefined {
  if (isHtml(element, 'img')) return { width: element.naturalWidth, height: element.naturalHeight };
  if (isHtml(element, 'video')) return { width: element.videoWidth, height: element.videoHeight };
  return isHtml(element, 'canvas') ? element : undefined;
}

/** A sum of a share of the free space and a length, such as `calc(100% - 10px)`. */
function offset(position: string, free: number): number {
  let sum = 0;
  for (const [, sign, value, unit] of position.matchAll(/(-?)\s*([\d.]+)(%|px)/gu))
    sum += Number(value) * (sign === '-' ? -1 : 1) * (unit === '%' ? free / 100 : 1);
  return sum;
}
