import type { CssRect } from '../../image/crop.ts';

/** Text of the page under a rectangle of the top viewport, in CSS px; empty where there is none. */
export function pageTextIn(_rect: CssRect): string {
  return '';
}
