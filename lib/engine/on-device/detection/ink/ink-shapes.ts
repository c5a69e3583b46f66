import { apartFromRules, type ApartShapes } from './apart-from-rules.ts';
import { labelRegions } from './label-regions.ts';

/** A region without edges is ground, not a stroke or the inside of a letter, from so many px on. */
const leastGround = 300;
/** Less ground than this share is a photo, or noise. */
const leastGroundShare = 0.6;

/**
 * What stands on the grounds of a picture: the connected shapes between its large flat or smoothly shaded areas,
 * whatever their colours. Undefined where most of the picture is no such ground, as in photos.
 *
 * @param edges 1 for every pixel that differs from the one to its right or the one below it.
 * @param width of the picture in px.
 */
export function inkShapes(edges: Uint8Array, width: number): ApartShapes | undefined {
  const flat = labelRegions(edges, 0, width, false);
  const ink = new Uint8Array(edges.length).fill(1);
  let ground = 0;
  for (const { start, end, number } of flat.runs) {
    if ((flat.boxes[number]?.area ?? 0) < leastGround) continue;
    ink.fill(0, start, end);
    ground += end - start;
  }
  if (ground < leastGroundShare * ink.length) return undefined;
  return apartFromRules(labelRegions(ink, 1, width, true), width);
}
