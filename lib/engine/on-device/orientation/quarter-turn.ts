import type { Box } from '../../../image/recognized-text.ts';
import type { RotatedRectangle } from '../rotated-rectangle.ts';

/** How far a page is turned in its picture, in degrees clockwise: 90 where its lines run downwards. */
export type QuarterTurn = 0 | 90 | 180 | 270;

/** The sides of a picture in px. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A line turned by some more, in place: beyond 45 degrees the detector gives a line's sides the other way round. */
export function turnRectangle(rectangle: RotatedRectangle, turn: QuarterTurn): RotatedRectangle {
  // Which way it runs is said by the turn, and not for the reading to tell.
  const { isSteep: _isSteep, width, height, ...line } = rectangle;
  const sides = turn === 90 || turn === 270 ? { width: height, height: width } : { width, height };
  return { ...line, ...sides, angle: line.angle + turn };
}

/** Where a box of the upright page lies in the picture, which has the size given. */
export function boxInPicture({ x, y, width, height }: Box, turn: QuarterTurn, picture: Size): Box {
  const right = picture.width - x - width;
  const bottom = picture.height - y - height;
  switch (turn) {
    case 0:
      return { x, y, width, height };
    case 90:
      return { x: picture.width - y - height, y: x, width: height, height: width };
    case 180:
      return { x: right, y: bottom, width, height };
    case 270:
      return { x: y, y: picture.height - x - width, width: height, height: width };
  }
}
