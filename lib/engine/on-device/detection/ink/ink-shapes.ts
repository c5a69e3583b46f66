import type { Pixels } from '../../../../image/pixels.ts';
import { labelRegions, type RegionBox } from './label-regions.ts';

/** Neighbouring pixels that differ by more, in any channel, have an edge between them. */
const edge = 8;
/** A region without edges is ground, not a stroke or the inside of a letter, from so many px on. */
const leastGround = 300;
/** Less ground than this share is a photo, or noise. */
const leastGroundShare = 0.6;

/**
 * What stands on the grounds of a picture: the connected shapes between its large flat or smoothly shaded areas,
 * whatever their colours. Undefined where most of the picture is no such ground, as in photos.
 */
export function inkShapes({ data, width, height }: Pixels): RegionBox[] | undefined {
  const ink = edgeMask(data, width, height);
  for (let at = 0; at < ink.length; at += 1) ink[at] = 1 - (ink[at] ?? 0);
  const flat = labelRegions(ink, width, false);
  let ground = 0;
  for (let at = 0; at < ink.length; at += 1) {
    const isGround = (flat.boxes[flat.labels[at] ?? 0]?.area ?? 0) >= leastGround;
    ink[at] = isGround ? 0 : 1;
    if (isGround) ground += 1;
  }
  if (ground < leastGroundShare * ink.length) return undefined;
  return labelRegions(ink, width, true).boxes.slice(1);
}

/** 1 for every pixel that differs from the one to its right or the one below it. */
function edgeMask(data: Uint8ClampedArray, width: number, height: number): Uint8Array {
  const mask = new Uint8Array(width * height);
  for (let y = 0, at = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1, at += 1) {
      if (x < width - 1 && differ(data, 4 * at, 4 * at + 4)) mask[at] = 1;
      else if (y < height - 1 && differ(data, 4 * at, 4 * (at + width))) mask[at] = 1;
    }
  }
  return mask;
}

function differ(data: Uint8ClampedArray, one: number, other: number): boolean {
  return (
    Math.abs((data[one] ?? 0) - (data[other] ?? 0)) > edge ||
    Math.abs((data[one + 1] ?? 0) - (data[other + 1] ?? 0)) > edge ||
    Math.abs((data[one + 2] ?? 0) - (data[other + 2] ?? 0)) > edge
  );
}
