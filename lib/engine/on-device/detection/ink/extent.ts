import { boundingBox, type RotatedRectangle } from '../../rotated-rectangle.ts';

/** Where something lies in a picture, in px: `right` and `bottom` exclusive. */
export interface Extent {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Around an upright rectangle. */
export function extentOf(rectangle: RotatedRectangle): Extent {
  const { x, y, width, height } = boundingBox(rectangle);
  return {
    left: Math.floor(x),
    top: Math.floor(y),
    right: Math.ceil(x + width),
    bottom: Math.ceil(y + height),
  };
}

/** Px from top to bottom. */
export function heightOf({ top, bottom }: Extent): number {
  return bottom - top;
}

/** Px from left to right. */
export function widthOf({ left, right }: Extent): number {
  return right - left;
}

/** The smallest extent around some, of which there is one at least. */
export function extentAround(extents: readonly Extent[]): Extent {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const each of extents) {
    left = Math.min(left, each.left);
    top = Math.min(top, each.top);
    right = Math.max(right, each.right);
    bottom = Math.max(bottom, each.bottom);
  }
  return { left, top, right, bottom };
}

/** Whether two extents share any px. */
export function meet(one: Extent, other: Extent): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

/** Px from one to the other across; less than 0 where one lies above the other. */
export function airBetween(one: Extent, other: Extent): number {
  return Math.max(one.left - other.right, other.left - one.right);
}
