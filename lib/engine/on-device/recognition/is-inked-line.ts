import type { RotatedRectangle } from '../rotated-rectangle.ts';
import { isLoneSign } from './is-lone-sign.ts';

/** Whether what was found by its ink is wider than a sign: of those, most are read surely where a picture is plain. */
export function isInkedLine(rectangle: RotatedRectangle): boolean {
  return rectangle.isTight === true && !isLoneSign(rectangle);
}
