import type { Pixels } from '../../../../image/pixels.ts';
import { edgeMask, plainEdge } from './edge-mask.ts';
import { inkShapes } from './ink-shapes.ts';
import { isEven } from './is-even.ts';
import { type InkLines, linesOfShapes } from './lines-of-shapes.ts';
import { lossyLines } from './lossy-lines.ts';

/** Larger pictures are photos most often, in which the look itself would take a tenth of the reading in vain. */
const mayBePhoto = 4.5e6;

/**
 * The lines of text of a picture that is drawn plainly, or plainly for the most part: letters on flat grounds of
 * whatever colour, upright, with every shape accounted for as a letter, a mark, a rule or a frame. Undefined for any
 * other picture. It takes a tenth of the time of the detector and less, and (measured) finds the same lines.
 */
export function inkLines(pixels: Pixels): InkLines | undefined {
  if (pixels.width * pixels.height > mayBePhoto && !isEven(pixels)) return undefined;
  const ink = inkShapes(edgeMask(pixels), pixels.width);
  const found = ink && linesOfShapes(ink, pixels, { edge: plainEdge });
  return found === 'specked' ? lossyLines(pixels) : found;
}
