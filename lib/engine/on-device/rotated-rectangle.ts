import type { Box } from '../../image/recognized-text.ts';

/** A rectangle at an angle: centre and sides in px, `angle` in degrees clockwise. */
export interface RotatedRectangle {
  readonly centerX: number;
  readonly centerY: number;
  readonly width: number;
  readonly height: number;
  readonly angle: number;
  /** Cut close to the ink of a line, with less air around it than the detector leaves. */
  readonly isTight?: true;
  /** Higher than wide, being a line that runs up or down: the reading tells which. */
  readonly isSteep?: true;
  /** A column of upright characters, read from top to bottom. */
  readonly isColumn?: true;
}

/** What is so much higher than wide runs up or down, unless it is a column; a sign that stands alone is less. */
const steepRatio = 2.5;

/** A line that the detector found, marked as steep if it is: others it only finds across. */
export function asSteep(rectangle: RotatedRectangle): RotatedRectangle {
  const { width, height, isTight, isColumn } = rectangle;
  return isTight || isColumn || height < steepRatio * width ? rectangle : { ...rectangle, isSteep: true };
}

/** The smallest upright box around a rotated rectangle, in the rectangle's px. */
export function boundingBox(rectangle: RotatedRectangle): Box {
  const radians = (rectangle.angle * Math.PI) / 180;
  const cos = Math.abs(Math.cos(radians));
  const sin = Math.abs(Math.sin(radians));
  const width = rectangle.width * cos + rectangle.height * sin;
  const height = rectangle.width * sin + rectangle.height * cos;
  return { x: rectangle.centerX - width / 2, y: rectangle.centerY - height / 2, width, height };
}

/** The part of a rectangle between two places along its width, `from` and `to` in px from its left side. */
export function sliceOfRectangle(rectangle: RotatedRectangle, from: number, to: number): RotatedRectangle {
  const radians = (rectangle.angle * Math.PI) / 180;
  const along = (from + to) / 2 - rectangle.width / 2;
  return {
    ...rectangle,
    centerX: rectangle.centerX + along * Math.cos(radians),
    centerY: rectangle.centerY + along * Math.sin(radians),
    width: to - from,
  };
}
