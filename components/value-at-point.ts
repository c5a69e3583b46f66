import type { Box } from '../lib/image/recognized-text.ts';
import { placeOf } from './placed.ts';

/** Room around a place in which a pointer means it where it is in no other, in image px. */
const slack = 4;

/** What stands at a point of the picture: of places within each other the smallest. */
export function valueAtPoint(
  within: ParentNode | null,
  point: { readonly x: number; readonly y: number },
): { readonly element: HTMLElement; readonly box: Box } | undefined {
  const values = [...(within?.querySelectorAll<HTMLElement>('[data-place]') ?? [])]
    .flatMap((element) => {
      const box = placeOf(element);
      return box ? [{ element, box, distance: distance(box, point) }] : [];
    })
    .filter((each) => each.distance <= slack);
  return values.toSorted((a, b) => a.distance - b.distance || area(a.box) - area(b.box))[0];
}

/** 0 within. */
function distance({ x, y, width, height }: Box, point: { readonly x: number; readonly y: number }): number {
  return Math.max(0, x - point.x, y - point.y, point.x - x - width, point.y - y - height);
}

function area({ width, height }: Box): number {
  return width * height;
}
