import type { RotatedRectangle } from '../rotated-rectangle.ts';
import type { FastReading } from './read-line-fast.ts';

/** Measured: of signs that stand alone and are none, the fast reader is mostly less sure than this; of others, never. */
const leastConfidence = 0.7;
/** Figures that it is so sure of may be some: the strong one has to see the same. */
const leastOfFigures = 0.5;
/** An icon is not taken for so many letters. */
const word = /[\p{L}\p{N}]{3}/u;
/** Wider, in heights, are two signs or more, which the fast reader may well make nothing of. */
const widest = 1.4;

/** Whether what stands alone, of which the fast reader is not sure, may yet be a letter or a figure: of an icon it makes nothing, or a sign. */
export function mayBeSign(
  { width, height }: RotatedRectangle,
  { confidence = 0, doubtful = [] }: FastReading,
): boolean {
  if (width > widest * height || doubtful.some(({ text }) => word.test(text))) return true;
  if (confidence >= leastOfFigures && doubtful.every(({ text }) => /^\d+$/u.test(text))) return true;
  return confidence >= leastConfidence && doubtful.some(({ text }) => /[\p{L}\p{N}]/u.test(text));
}
