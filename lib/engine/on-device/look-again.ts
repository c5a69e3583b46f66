import type { Pixels } from '../../image/pixels.ts';
import { extentOf } from './detection/ink/extent.ts';
import { restRegions } from './detection/ink/rest-of-page.ts';
import { expectedOrder } from './layout/expected-order.ts';
import { lineConfidence } from './orientation/line-confidence.ts';
import type { LinesRead } from './read-lines.ts';
import type { Reader } from './reader.ts';
import { isInkedLine } from './recognition/is-inked-line.ts';
import { knownLetters } from './recognition/known-letters.ts';
import type { ReadLine } from './recognition/read-line.ts';
import type { RotatedRectangle } from './rotated-rectangle.ts';

/** A plain picture may have this share of lines that are not surely read: a sign here and there, and icons. */
const unsureShare = { drawn: 0.1, lossy: 0 };

/** Lines, and what was read of each. */
export interface OrderedLines {
  readonly rectangles: readonly RotatedRectangle[];
  readonly lines: LinesRead;
}

/** How the look is stopped, and how what it finds is read. */
export interface LookAgainOptions {
  readonly signal: AbortSignal;
  /** Whether lossy compression has gone over the picture. */
  readonly isLossy: boolean;
  readonly read: (rectangles: readonly RotatedRectangle[]) => Promise<LinesRead>;
}

/**
 * Of a plain picture with some lines that are not surely read, has the detector look at these places again: they may be drawings,
 * whose lines are none, or lines that were found in part. Undefined where they are so many that it is no plain picture.
 */
export async function lookAgain(
  pixels: Pixels,
  { rectangles, lines }: OrderedLines,
  first: Pick<Reader, 'findLines'>,
  { signal, isLossy, read }: LookAgainOptions,
): Promise<OrderedLines | undefined> {
  const inked = rectangles.filter(isInkedLine);
  const unsure = rectangles.filter(
    (rectangle, at) => isInkedLine(rectangle) && lineConfidence(lines[at]) < knownLetters,
  );
  const most = unsureShare[isLossy ? 'lossy' : 'drawn'] * inked.length;
  if (unsure.length <= most && !unsure.some(({ isSteep }) => isSteep)) return { rectangles, lines };
  const sure = rectangles.filter((rectangle) => !unsure.includes(rectangle));
  const rest = restRegions(unsure.map(extentOf), pixels);
  if (rest === undefined) return undefined;
  const look = { lines: sure, rest };
  const { rectangles: found } = await first.findLines(pixels, { signal, look, onProgress: () => undefined });
  const again = await read(found);
  const known = new Map<RotatedRectangle, ReadLine | undefined>([
    ...rectangles.map((rectangle, at) => [rectangle, lines[at]] as const),
    ...found.map((rectangle, at) => [rectangle, again[at]] as const),
  ]);
  const ordered = expectedOrder([...sure, ...found]);
  return { rectangles: ordered, lines: ordered.map((rectangle) => known.get(rectangle)) };
}
