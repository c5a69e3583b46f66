/** The edges of an upright box, in CSS px. */
export interface Edges {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A box that cuts nothing off. */
export const openEdges: Edges = { left: -Infinity, top: -Infinity, right: Infinity, bottom: Infinity };

/** What two boxes have in common; its right may be left of its left. */
export function overlap(a: Edges, b: Edges): Edges {
  return {
    left: Math.max(a.left, b.left),
    top: Math.max(a.top, b.top),
    right: Math.min(a.right, b.right),
    bottom: Math.min(a.bottom, b.bottom),
  };
}

/** The upright box around a box after a matrix. */
export function boundsOf(matrix: DOMMatrix, { left, top, right, bottom }: Edges): Edges {
  const corners = [
    { x: left, y: top },
    { x: right, y: top },
    { x: left, y: bottom },
    { x: right, y: bottom },
  ].map((corner) => matrix.transformPoint(corner));
  const xs = corners.map(({ x }) => x);
  const ys = corners.map(({ y }) => y);
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}
