/** The connected regions of a mask, numbered from 1: their bounding boxes in px, ends exclusive, and areas in px. */
export interface Regions {
  /** The region of every pixel, 0 outside the mask. */
  readonly labels: Int32Array;
  /** By number; place 0 is none. */
  readonly boxes: readonly RegionBox[];
}

/** Where a region lies: `right` and `bottom` exclusive. */
export interface RegionBox {
  left: number;
  top: number;
  right: number;
  bottom: number;
  area: number;
}

/**
 * Numbers the connected regions of a mask, in the order of their first pixel. Pixels that touch at a corner only
 * are connected if `corners` says so. Two passes with a union-find, so it never recurses.
 */
export function labelRegions(mask: Uint8Array, width: number, corners: boolean): Regions {
  const labels = new Int32Array(mask.length);
  const parents = [0];
  for (let at = 0; at < mask.length; at += 1) {
    if (mask[at] !== 1) continue;
    const x = at % width;
    let label = x > 0 ? (labels[at - 1] ?? 0) : 0;
    const above = at - width;
    if (above >= 0) {
      label = joined(parents, label, labels[above] ?? 0);
      if (corners && x > 0) label = joined(parents, label, labels[above - 1] ?? 0);
      if (corners && x < width - 1) label = joined(parents, label, labels[above + 1] ?? 0);
    }
    if (label === 0) {
      label = parents.length;
      parents.push(label);
    }
    labels[at] = label;
  }
  return { labels, boxes: measure(labels, width, parents) };
}

/** The lower of two labels, which are one region from now on; 0 is none. */
function joined(parents: number[], one: number, other: number): number {
  if (one === other || other === 0) return one;
  if (one === 0) return other;
  const [a, b] = [rootOf(parents, one), rootOf(parents, other)];
  const root = Math.min(a, b);
  parents[Math.max(a, b)] = root;
  return root;
}

function rootOf(parents: number[], label: number): number {
  let root = label;
  for (;;) {
    const parent = parents[root] ?? root;
    if (parent === root) return root;
    parents[root] = parents[parent] ?? parent;
    root = parent;
  }
}

/** Gives every pixel its region's number, and every region its box. */
function measure(labels: Int32Array, width: number, parents: number[]): RegionBox[] {
  const numbers = new Int32Array(parents.length);
  const boxes: RegionBox[] = [{ left: 0, top: 0, right: 0, bottom: 0, area: 0 }];
  for (let label = 1; label < parents.length; label += 1) {
    const root = rootOf(parents, label);
    if (root === label) {
      numbers[label] = boxes.length;
      boxes.push({ left: width, top: Infinity, right: 0, bottom: 0, area: 0 });
    } else numbers[label] = numbers[root] ?? 0;
  }
  for (let at = 0, x = 0, y = 0; at < labels.length; at += 1, x += 1) {
    if (x === width) {
      x = 0;
      y += 1;
    }
    const label = labels[at] ?? 0;
    if (label === 0) continue;
    const number = numbers[label] ?? 0;
    labels[at] = number;
    const box = boxes[number];
    if (box === undefined) continue;
    if (x < box.left) box.left = x;
    if (x >= box.right) box.right = x + 1;
    if (y < box.top) box.top = y;
    box.bottom = y + 1;
    box.area += 1;
  }
  return boxes;
}
